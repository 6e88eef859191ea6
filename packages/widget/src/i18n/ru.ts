import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('ru')

export const launcher: LauncherWords = {
  open: 'Открыть чат',
  unreachable: 'Нет связи. Повторить?',
}

export const panel: Words = {
  dialog: (site) => `Чат с ${site}`,
  openChat: 'Открыть чат',
  closeChat: 'Закрыть чат',
  menu: 'Ещё',
  unread: (count) =>
    counted(count, {
      one: '# непрочитанное',
      few: '# непрочитанных',
      many: '# непрочитанных',
      other: '# непрочитанного',
    }),
  conversation: 'Разговор',

  online: 'Мы на связи',
  away: 'Сейчас никого нет на месте',
  leaveMessage: 'Оставьте сообщение: ответ вы найдёте здесь.',
  talkingTo: (agent) => `С вами общается ${agent}`,

  placeholder: 'Напишите сообщение…',
  send: 'Отправить',
  charactersLeft: (count) =>
    counted(count, {
      one: 'Остался # символ',
      few: 'Осталось # символа',
      many: 'Осталось # символов',
      other: 'Осталось # символа',
    }),
  charactersOver: (count) =>
    counted(count, {
      one: '# лишний символ',
      few: '# лишних символа',
      many: '# лишних символов',
      other: '# лишнего символа',
    }),

  you: 'Вы',
  sending: 'Отправляется…',
  waiting: 'Будет отправлено, когда появится связь',
  sent: 'Отправлено',
  read: 'Прочитано',
  notSent: 'Не отправлено',
  retry: 'Повторить',
  discard: 'Удалить',
  showAll: 'Показать всё',

  typing: (agent) => `${agent} печатает`,
  newMessages: (count) =>
    counted(count, {
      one: '# новое сообщение',
      few: '# новых сообщения',
      many: '# новых сообщений',
      other: '# нового сообщения',
    }),
  toNewest: 'К последнему сообщению',
  loadingOlder: 'Загружаются предыдущие сообщения…',

  claimed: (agent) => `${agent} присоединяется к разговору`,
  resolved: (agent) => `${agent} завершает разговор. Напишите, чтобы открыть его снова.`,
  reopened: (agent) => `${agent} снова открывает разговор`,
  returned: 'Вы снова открыли разговор',
  ended: 'Вы завершили разговор. Напишите, чтобы открыть его снова.',
  blocked: 'Этот разговор закрыт.',
  unblocked: 'Вы снова можете писать.',
  rated: 'Спасибо за вашу оценку',
  released: (agent) => `${agent} покидает разговор`,
  moved: 'Теперь вы ждёте другую команду',
  warned: 'Вы ещё здесь? Напишите, иначе этот разговор скоро будет закрыт.',
  lapsed: 'Этот разговор закрыт после долгого молчания. Напишите, чтобы открыть его снова.',

  connecting: 'Соединение…',
  offline:
    'Вы не в сети. Всё, что вы напишете, сохранится и будет отправлено, когда появится связь.',
  reconnecting: 'Связь прервалась. Пробуем снова…',
  retryIn: (seconds) => `Связь прервалась. Новая попытка через ${seconds} с`,
  stopped: 'Этот чат сейчас недоступен.',
  credit: 'Чат от Tealight',
  reload: 'Вышла новая версия чата. Пожалуйста, обновите страницу.',
}

import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('uk')

export const launcher: LauncherWords = {
  open: 'Відкрити чат',
  unreachable: 'Немає зв’язку. Повторити?',
}

export const panel: Words = {
  dialog: (site) => `Чат із ${site}`,
  openChat: 'Відкрити чат',
  closeChat: 'Закрити чат',
  menu: 'Більше',
  unread: (count) =>
    counted(count, {
      one: '# непрочитане',
      few: '# непрочитані',
      many: '# непрочитаних',
      other: '# непрочитаного',
    }),
  conversation: 'Розмова',

  online: 'Ми на зв’язку',
  away: 'Зараз нікого немає на місці',
  leaveMessage: 'Залиште повідомлення: відповідь ви знайдете тут.',
  talkingTo: (agent) => `З вами спілкується ${agent}`,

  placeholder: 'Напишіть повідомлення…',
  send: 'Надіслати',
  charactersLeft: (count) =>
    counted(count, {
      one: 'Залишився # символ',
      few: 'Залишилося # символи',
      many: 'Залишилося # символів',
      other: 'Залишилося # символу',
    }),
  charactersOver: (count) =>
    counted(count, {
      one: '# зайвий символ',
      few: '# зайві символи',
      many: '# зайвих символів',
      other: '# зайвого символу',
    }),

  you: 'Ви',
  sending: 'Надсилається…',
  waiting: 'Буде надіслано, щойно з’явиться зв’язок',
  sent: 'Надіслано',
  read: 'Прочитано',
  notSent: 'Не надіслано',
  retry: 'Повторити',
  discard: 'Видалити',
  showAll: 'Показати все',

  typing: (agent) => `${agent} пише`,
  newMessages: (count) =>
    counted(count, {
      one: '# нове повідомлення',
      few: '# нові повідомлення',
      many: '# нових повідомлень',
      other: '# нового повідомлення',
    }),
  toNewest: 'До найновішого повідомлення',
  loadingOlder: 'Завантажуються попередні повідомлення…',

  claimed: (agent) => `${agent} долучається до розмови`,
  resolved: (agent) => `${agent} завершує розмову. Напишіть, щоб відкрити її знову.`,
  reopened: (agent) => `${agent} знову відкриває розмову`,
  returned: 'Ви знову відкрили розмову',
  ended: 'Ви завершили розмову. Напишіть, щоб відкрити її знову.',
  blocked: 'Цю розмову закрито.',
  unblocked: 'Ви знову можете писати.',
  rated: 'Дякуємо за вашу оцінку',
  released: (agent) => `${agent} залишає розмову`,
  moved: 'Тепер ви чекаєте на іншу команду',
  warned: 'Ви ще тут? Напишіть, інакше цю розмову невдовзі буде закрито.',
  lapsed: 'Цю розмову закрито після довгої тиші. Напишіть, щоб відкрити її знову.',

  connecting: 'З’єднання…',
  offline:
    'Ви не в мережі. Усе, що ви напишете, збережеться й буде надіслане, щойно з’явиться зв’язок.',
  reconnecting: 'Зв’язок перервався. Пробуємо знову…',
  retryIn: (seconds) => `Зв’язок перервався. Нова спроба через ${seconds} с`,
  stopped: 'Цей чат зараз недоступний.',
  credit: 'Чат від Tealight',
  reload: 'Вийшла нова версія чату. Будь ласка, оновіть сторінку.',
}

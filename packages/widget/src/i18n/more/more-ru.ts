import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('ru')

const minutes = (count: number): string =>
  counted(count, { one: '# минуты', few: '# минут', many: '# минут', other: '# минуты' })

const hours = (count: number): string =>
  counted(count, { one: '# часа', few: '# часов', many: '# часов', other: '# часа' })

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Скачать разговор',
    downloadHead: (site, date) => `Разговор с ${site}, скачан ${date}`,
    downloadName: 'разговор',
    policy: 'Политика конфиденциальности',
    keptFor: (days) =>
      counted(days, {
        one: 'Разговоры хранятся # день.',
        few: 'Разговоры хранятся # дня.',
        many: 'Разговоры хранятся # дней.',
        other: 'Разговоры хранятся # дня.',
      }),
  },
  gate: {
    consent:
      'Чтобы ответить вам, чат хранит ваши сообщения, а в этом браузере — ключ, по которому вы снова их найдёте. До вашего согласия ничего не сохраняется.',
    agree: 'Согласиться и написать',
    pleaseSignIn: 'Войдите, чтобы написать нам.',
    signIn: 'Войти',
  },
  before: {
    here: (names) => `Сейчас на связи: ${names}`,
    replyAtOnce: 'Обычно отвечаем в течение минуты',
    replySoon: 'Обычно отвечаем за несколько минут',
    replyMinutes: (count) => `Обычно отвечаем в течение ${minutes(count)}`,
    replyHours: (count) => `Обычно отвечаем в течение ${hours(count)}`,
    backToday: (time) => `Мы вернёмся сегодня в ${time}.`,
    backTomorrow: (time) => `Мы вернёмся завтра в ${time}.`,
    backOn: (day, time) => `Мы вернёмся: ${day}, ${time}.`,
  },
  form: {
    heading: 'Прежде чем написать',
    name: 'Ваше имя',
    email: 'Ваш адрес эл. почты',
    phone: 'Ваш номер телефона',
    consent: 'Я знаю, как используются мои данные, и даю согласие.',
    consentLink: 'Прочитать',
    team: 'Кому вы хотите написать?',
    choose: 'Выберите',
    optional: 'необязательно',
    contactHelp: 'Сотрудники увидят это вместе с вашим сообщением.',
    missing: 'Заполните это поле.',
    notAgreed: 'Чтобы написать, нужно ваше согласие.',
    notEmail: 'Это не адрес электронной почты.',
    notPhone: 'Это не номер телефона.',
    send: 'Отправить',
  },
  waiting: {
    next: 'Вы следующий в очереди.',
    place: (place) => `Ваше место в очереди: ${place}.`,
    minutes: (count) => `Ждать около ${minutes(count)}.`,
    hours: (count) => `Ждать около ${hours(count)}.`,
    kept: 'Ваше сообщение здесь, и ответ появится здесь же.',
    unknown: 'Пока неизвестно, сколько придётся ждать.',
    instead: 'Оставить вместо этого адрес почты',
    leave: 'Оставить адрес почты',
    save: 'Сохранить',
    cancel: 'Отмена',
    left: (email) => `Ваш адрес ${email} передан. Ждать не нужно: возвращайтесь, когда захотите.`,
    change: 'Изменить',
    failed: 'Не получилось. Попробуйте ещё раз.',
  },
}

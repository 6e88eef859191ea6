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
  deeds: {
    all: 'Что сделать с этим сообщением',
    answer: 'Ответить',
    noAnswer: 'Не отвечать на это сообщение',
    copy: 'Копировать',
    edit: 'Изменить',
    save: 'Сохранить',
    cancel: 'Отмена',
    delete: 'Удалить',
    deleteSure: 'Удалить это сообщение для всех?',
    failed: 'Не получилось. Возможно, уже слишком поздно.',
    edited: 'Изменено',
    gone: 'Сообщение удалено',
  },
  offers: {
    choose: 'Выберите ответ',
  },
  rating: {
    question: 'Как прошёл этот разговор?',
    thumbs: (score) => (score === 1 ? 'Плохо' : 'Хорошо'),
    faces: (score) =>
      ['Очень плохо', 'Плохо', 'Средне', 'Хорошо', 'Очень хорошо'][score - 1] ?? 'Средне',
    stars: (score) =>
      counted(score, { one: '# звезда', few: '# звезды', many: '# звёзд', other: '# звезды' }),
    comment: 'Что вы хотите нам сказать?',
    send: 'Отправить',
    thanks: 'Спасибо!',
    failed: 'Не получилось. Попробуйте ещё раз.',
  },
  end: {
    end: 'Завершить разговор',
    sure: 'Завершить этот разговор? Вы сможете снова написать в любое время.',
    yes: 'Завершить',
    no: 'Продолжить',
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
  tools: {
    file: 'Отправить файлы',
    limits: (size, kinds) => `До ${size} каждый: ${kinds}`,
    kinds: {
      image: 'изображения',
      audio: 'звук',
      video: 'видео',
      document: 'документы',
      archive: 'архивы',
    },
    camera: 'Сделать снимок',
    emoji: 'Эмодзи',
    voice: 'Записать голосовое сообщение',
    drop: (size) => `Перетащите файлы сюда, до ${size} каждый`,
  },
  files: {
    files: (count) =>
      counted(count, { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' }),
    tray: 'Файлы для отправки',
    ready: 'Готово к отправке',
    progress: (name) => `${name} загружается`,
    waiting: 'Продолжится, когда появится связь',
    remove: (name) => `Убрать ${name}`,
    retry: 'Повторить',
    tooLarge: (name, size) => `${name} больше ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'В сообщение помещается # файл. ',
        few: 'В сообщение помещается # файла. ',
        many: 'В сообщение помещается # файлов. ',
        other: 'В сообщение помещается # файла. ',
      }),
    kind: 'Файлы такого типа не принимаются',
    large: 'Слишком большой',
    off: 'Файлы здесь не принимаются',
    failed: 'Не загружено',
    enlarge: (name) => `${name}: увеличить`,
    save: (name) => `Сохранить ${name}`,
    close: 'Закрыть изображение',
    loading: 'Загрузка…',
    unavailable: 'Не удаётся загрузить',
    voice: (length) => `Голосовое сообщение, ${length}`,
    play: 'Воспроизвести',
    pause: 'Пауза',
    place: 'Место в записи',
  },
  emoji: {
    search: 'Поиск эмодзи',
    none: 'Ничего не найдено',
    tone: 'Цвет кожи',
    groups: {
      smileys: 'Смайлики',
      people: 'Люди',
      nature: 'Животные и природа',
      food: 'Еда и напитки',
      things: 'Предметы и места',
      signs: 'Сердца и символы',
    },
  },
  voice: {
    asking: 'Браузер спрашивает, можно ли использовать микрофон.',
    refused: 'Микрофон использовать нельзя. Разрешите его для этой страницы в настройках браузера.',
    missing: 'Микрофон не найден.',
    recording: (length) => `Запись, ${length}`,
    longest: (length) => `Не дольше ${length}`,
    done: 'Использовать запись',
    cancel: 'Удалить запись',
    close: 'Закрыть',
    name: 'голосовое сообщение',
  },
}

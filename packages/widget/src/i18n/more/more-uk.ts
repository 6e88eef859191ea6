import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('uk')

const minutes = (count: number): string =>
  counted(count, { one: '# хвилини', few: '# хвилин', many: '# хвилин', other: '# хвилини' })

const hours = (count: number): string =>
  counted(count, { one: '# години', few: '# годин', many: '# годин', other: '# години' })

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Завантажити розмову',
    downloadHead: (site, date) => `Розмова з ${site}, завантажено ${date}`,
    downloadName: 'розмова',
    policy: 'Політика конфіденційності',
    keptFor: (days) =>
      counted(days, {
        one: 'Розмови зберігаються # день.',
        few: 'Розмови зберігаються # дні.',
        many: 'Розмови зберігаються # днів.',
        other: 'Розмови зберігаються # дня.',
      }),
  },
  gate: {
    consent:
      'Щоб відповісти вам, чат зберігає ваші повідомлення, а в цьому браузері — ключ, за яким ви знову їх знайдете. До вашої згоди нічого не зберігається.',
    agree: 'Погодитися й написати',
    pleaseSignIn: 'Увійдіть, щоб написати нам.',
    signIn: 'Увійти',
  },
  before: {
    here: (names) => `Зараз на зв’язку: ${names}`,
    replyAtOnce: 'Зазвичай відповідаємо протягом хвилини',
    replySoon: 'Зазвичай відповідаємо за кілька хвилин',
    replyMinutes: (count) => `Зазвичай відповідаємо протягом ${minutes(count)}`,
    replyHours: (count) => `Зазвичай відповідаємо протягом ${hours(count)}`,
    backToday: (time) => `Ми повернемося сьогодні о ${time}.`,
    backTomorrow: (time) => `Ми повернемося завтра о ${time}.`,
    backOn: (day, time) => `Ми повернемося: ${day}, ${time}.`,
  },
  form: {
    heading: 'Перш ніж написати',
    name: 'Ваше ім’я',
    email: 'Ваша адреса ел. пошти',
    phone: 'Ваш номер телефону',
    consent: 'Я знаю, як використовуються мої дані, і даю згоду.',
    consentLink: 'Прочитати',
    team: 'Кому ви хочете написати?',
    choose: 'Оберіть',
    optional: 'необов’язково',
    contactHelp: 'Команда побачить це разом із вашим повідомленням.',
    missing: 'Заповніть це поле.',
    notAgreed: 'Щоб написати, потрібна ваша згода.',
    notEmail: 'Це не адреса електронної пошти.',
    notPhone: 'Це не номер телефону.',
    send: 'Надіслати',
  },
  waiting: {
    next: 'Наступна черга — ваша.',
    place: (place) => `Ваше місце в черзі: ${place}.`,
    minutes: (count) => `Чекати близько ${minutes(count)}.`,
    hours: (count) => `Чекати близько ${hours(count)}.`,
    kept: 'Ваше повідомлення тут, і відповідь з’явиться тут.',
    unknown: 'Поки що невідомо, скільки доведеться чекати.',
    instead: 'Натомість залишити адресу пошти',
    leave: 'Залишити адресу пошти',
    save: 'Зберегти',
    cancel: 'Скасувати',
    left: (email) =>
      `Команда має вашу адресу ${email}. Чекати не потрібно: повертайтеся, коли захочете.`,
    change: 'Змінити',
    failed: 'Не вдалося. Спробуйте ще раз.',
  },
  tools: {
    file: 'Надіслати файли',
    limits: (size, kinds) => `До ${size} кожен: ${kinds}`,
    kinds: {
      image: 'зображення',
      audio: 'звук',
      video: 'відео',
      document: 'документи',
      archive: 'архіви',
    },
    camera: 'Зробити знімок',
    emoji: 'Емодзі',
    voice: 'Записати голосове повідомлення',
    drop: (size) => `Перетягніть файли сюди, до ${size} кожен`,
  },
  files: {
    files: (count) =>
      counted(count, { one: '# файл', few: '# файли', many: '# файлів', other: '# файлу' }),
    tray: 'Файли для надсилання',
    ready: 'Готово до надсилання',
    progress: (name) => `${name} завантажується`,
    waiting: 'Продовжиться, щойно з’явиться зв’язок',
    remove: (name) => `Прибрати ${name}`,
    retry: 'Повторити',
    tooLarge: (name, size) => `${name} більший за ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'У повідомлення вміщується # файл. ',
        few: 'У повідомлення вміщується # файли. ',
        many: 'У повідомлення вміщується # файлів. ',
        other: 'У повідомлення вміщується # файлу. ',
      }),
    kind: 'Файли такого типу не приймаються',
    large: 'Завеликий',
    off: 'Файли тут не приймаються',
    failed: 'Не завантажено',
    enlarge: (name) => `${name}: збільшити`,
    save: (name) => `Зберегти ${name}`,
    close: 'Закрити зображення',
    loading: 'Завантаження…',
    unavailable: 'Не вдається завантажити',
    voice: (length) => `Голосове повідомлення, ${length}`,
    play: 'Відтворити',
    pause: 'Пауза',
    place: 'Місце в записі',
  },
  emoji: {
    search: 'Пошук емодзі',
    none: 'Нічого не знайдено',
    tone: 'Колір шкіри',
    groups: {
      smileys: 'Смайлики',
      people: 'Люди',
      nature: 'Тварини й природа',
      food: 'Їжа та напої',
      things: 'Предмети й місця',
      signs: 'Серця та символи',
    },
  },
  voice: {
    asking: 'Браузер запитує, чи можна використовувати мікрофон.',
    refused:
      'Мікрофон використовувати не можна. Дозвольте його для цієї сторінки в налаштуваннях браузера.',
    missing: 'Мікрофон не знайдено.',
    recording: (length) => `Запис, ${length}`,
    longest: (length) => `Щонайбільше ${length}`,
    done: 'Використати запис',
    cancel: 'Видалити запис',
    name: 'голосове повідомлення',
  },
}

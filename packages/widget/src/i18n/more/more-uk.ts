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
}

import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('uk')

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
}

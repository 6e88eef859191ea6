import { counting } from '../counting.ts'
import { isolated } from '../isolated.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('he')

const days = (count: number): string =>
  counted(count, { one: 'יום אחד', two: 'יומיים', other: '# ימים' })

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'הורדת השיחה',
    downloadHead: (site, date) => `שיחה עם ${isolated(site)}, הורדה ב־${isolated(date)}`,
    downloadName: 'שיחה',
    policy: 'מדיניות פרטיות',
    keptFor: (count) => `השיחות נשמרות ${days(count)}.`,
  },
  gate: {
    consent:
      'כדי לענות לכם, הצ׳אט שומר את ההודעות שלכם, ובדפדפן הזה מפתח שבעזרתו תמצאו אותן שוב. שום דבר לא נשמר לפני שתסכימו.',
    agree: 'הסכמה וכתיבה',
    pleaseSignIn: 'כדי לכתוב לנו יש להתחבר.',
    signIn: 'התחברות',
  },
}

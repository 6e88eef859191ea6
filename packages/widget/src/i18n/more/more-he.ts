import { counting } from '../counting.ts'
import { isolated } from '../isolated.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('he')

const minutes = (count: number): string =>
  counted(count, { one: 'דקה', two: 'שתי דקות', other: '# דקות' })

const hours = (count: number): string =>
  counted(count, { one: 'שעה', two: 'שעתיים', other: '# שעות' })

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
  before: {
    here: (names) => `כאן עכשיו: ${isolated(names)}`,
    replyAtOnce: 'בדרך כלל עונים תוך דקה',
    replySoon: 'בדרך כלל עונים תוך כמה דקות',
    replyMinutes: (count) => `בדרך כלל עונים תוך ${minutes(count)}`,
    replyHours: (count) => `בדרך כלל עונים תוך ${hours(count)}`,
    backToday: (time) => `נחזור היום בשעה ${isolated(time)}.`,
    backTomorrow: (time) => `נחזור מחר בשעה ${isolated(time)}.`,
    backOn: (day, time) => `נחזור ב${day} בשעה ${isolated(time)}.`,
  },
  form: {
    heading: 'לפני שכותבים',
    name: 'השם שלך',
    email: 'כתובת הדוא״ל שלך',
    phone: 'מספר הטלפון שלך',
    consent: 'קראתי כיצד נעשה שימוש בנתונים שלי, ואני נותן/ת את הסכמתי.',
    consentLink: 'לקריאה',
    team: 'למי תרצו לכתוב?',
    choose: 'נא לבחור',
    optional: 'לא חובה',
    contactHelp: 'הצוות יראה את זה יחד עם ההודעה שלכם.',
    missing: 'נא למלא שדה זה.',
    notAgreed: 'כדי לכתוב נדרשת הסכמתכם.',
    notEmail: 'זו אינה כתובת דוא״ל.',
    notPhone: 'זה אינו מספר טלפון.',
    send: 'שליחה עכשיו',
  },
  waiting: {
    next: 'התור הבא הוא שלכם.',
    place: (place) => `מקומכם בתור: ${place}.`,
    minutes: (count) => `זה ייקח בערך ${minutes(count)}.`,
    hours: (count) => `זה ייקח בערך ${hours(count)}.`,
    kept: 'ההודעה שלכם כאן, וגם התשובה תהיה כאן.',
    unknown: 'עדיין אי אפשר לדעת כמה זמן זה ייקח.',
    instead: 'להשאיר כתובת דוא״ל במקום לחכות',
    leave: 'להשאיר כתובת דוא״ל',
    save: 'שמירה',
    cancel: 'ביטול',
    left: (email) =>
      `הכתובת שלכם ${isolated(email)} נמצאת אצל הצוות. אין צורך לחכות: חזרו מתי שתרצו.`,
    change: 'שינוי',
    failed: 'זה לא הצליח. נסו שוב.',
  },
}

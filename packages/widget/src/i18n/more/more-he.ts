import { counting } from '../counting.ts'
import { isolated } from '../isolated.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('he')

const minutes = (count: number): string =>
  counted(count, { one: 'דקה', two: 'שתי דקות', other: '# דקות' })

const hours = (count: number): string =>
  counted(count, { one: 'שעה', two: 'שעתיים', other: '# שעות' })

const days = (count: number): string =>
  counted(count, { one: 'יום אחד', two: 'יומיים', other: '# ימים' })

export const more: MoreWords = {
  menu: {
    download: 'הורדת השיחה',
    downloadHead: (site, date) => `שיחה עם ${isolated(site)}, הורדה ב־${isolated(date)}`,
    downloadName: 'שיחה',
    policy: 'מדיניות פרטיות',
    keptFor: (count) => `השיחות נשמרות ${days(count)}.`,
  },
  alerts: {
    mute: 'השתקת צלילים',
    unmute: 'הפעלת צלילים',
    notify: 'הודיעו לי על תשובה',
  },
  search: {
    field: 'חיפוש בשיחה הזאת',
    older: 'תוצאה ישנה יותר',
    newer: 'תוצאה חדשה יותר',
    close: 'סגירת החיפוש',
    searching: 'מתבצע חיפוש…',
    none: 'לא נמצא דבר',
    failed: 'החיפוש לא הצליח. הקישו Enter כדי לנסות שוב.',
    place: (at, count) => `${at} מתוך ${count}`,
  },
  deeds: {
    all: 'מה לעשות עם ההודעה הזאת',
    answer: 'תשובה',
    noAnswer: 'לא להשיב להודעה הזאת',
    copy: 'העתקה',
    edit: 'עריכה',
    save: 'שמירה',
    cancel: 'ביטול',
    delete: 'מחיקה',
    deleteSure: 'למחוק את ההודעה הזאת אצל כולם?',
    failed: 'זה לא הצליח. אולי כבר מאוחר מדי.',
    edited: 'נערכה',
    gone: 'ההודעה נמחקה',
  },
  offers: {
    choose: 'בחירת תשובה',
  },
  rating: {
    question: 'איך הייתה השיחה הזאת?',
    thumbs: (score) => (score === 1 ? 'גרועה' : 'טובה'),
    faces: (score) => ['גרועה מאוד', 'גרועה', 'סבירה', 'טובה', 'טובה מאוד'][score - 1] ?? 'סבירה',
    stars: (score) => counted(score, { one: 'כוכב אחד', two: 'שני כוכבים', other: '# כוכבים' }),
    comment: 'מה תרצו לומר לנו?',
    send: 'שליחה',
    thanks: 'תודה!',
    failed: 'זה לא הצליח. נסו שוב.',
  },
  end: {
    end: 'סיום השיחה',
    sure: 'לסיים את השיחה הזאת? אפשר לכתוב שוב בכל עת.',
    yes: 'סיום',
    no: 'המשך',
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
  tools: {
    file: 'שליחת קבצים',
    limits: (size, kinds) => `עד ${isolated(size)} לקובץ: ${kinds}`,
    kinds: {
      image: 'תמונות',
      audio: 'שמע',
      video: 'סרטונים',
      document: 'מסמכים',
      archive: 'קובצי ארכיון',
    },
    camera: 'צילום תמונה',
    emoji: 'אמוג׳י',
    voice: 'הקלטת הודעה קולית',
    drop: (size) => `אפשר לשחרר כאן קבצים, עד ${isolated(size)} לקובץ`,
  },
  files: {
    files: (count) => counted(count, { one: 'קובץ אחד', two: 'שני קבצים', other: '# קבצים' }),
    tray: 'קבצים לשליחה',
    ready: 'מוכן לשליחה',
    progress: (name) => `${isolated(name)} בהעלאה`,
    waiting: 'ימשיך כשהחיבור יחזור',
    remove: (name) => `הסרת ${isolated(name)}`,
    retry: 'ניסיון חוזר',
    tooLarge: (name, size) => `${isolated(name)} גדול מ־${isolated(size)}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'הודעה יכולה להכיל קובץ אחד. ',
        two: 'הודעה יכולה להכיל שני קבצים. ',
        other: 'הודעה יכולה להכיל # קבצים. ',
      }),
    kind: 'קבצים מסוג זה אינם מתקבלים',
    large: 'גדול מדי',
    off: 'קבצים אינם מתקבלים כאן',
    failed: 'לא הועלה',
    enlarge: (name) => `${isolated(name)}: הגדלה`,
    save: (name) => `שמירת ${isolated(name)}`,
    close: 'סגירת התמונה',
    loading: 'בטעינה…',
    unavailable: 'אי אפשר לטעון',
    voice: (length) => `הודעה קולית, ${isolated(length)}`,
    play: 'השמעה',
    pause: 'השהיה',
    place: 'המקום בהקלטה',
  },
  emoji: {
    search: 'חיפוש אמוג׳י',
    none: 'לא נמצא דבר',
    tone: 'גוון עור',
    groups: {
      smileys: 'פרצופים',
      people: 'אנשים',
      nature: 'חיות וטבע',
      food: 'אוכל ושתייה',
      things: 'חפצים ומקומות',
      signs: 'לבבות וסמלים',
    },
  },
  voice: {
    asking: 'הדפדפן שואל אם מותר להשתמש במיקרופון.',
    refused: 'אי אפשר להשתמש במיקרופון. אפשרו אותו לדף הזה בהגדרות הדפדפן.',
    missing: 'לא נמצא מיקרופון.',
    recording: (length) => `בהקלטה, ${isolated(length)}`,
    longest: (length) => `לכל היותר ${isolated(length)}`,
    done: 'שימוש בהקלטה',
    cancel: 'מחיקת ההקלטה',
    close: 'סגירה',
    name: 'הודעה קולית',
  },
}

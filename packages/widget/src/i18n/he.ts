import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'
import { isolated } from './isolated.ts'

const counted = counting('he')

/* The mark at the end keeps the full stop on its side where the page runs from left to right. */
export const launcher: LauncherWords = {
  open: 'פתיחת הצ׳אט',
  unreachable: 'אין חיבור. נסו שוב.\u200f',
}

export const panel: Words = {
  dialog: (site) => `צ׳אט עם ${isolated(site)}`,
  openChat: 'פתיחת הצ׳אט',
  closeChat: 'סגירת הצ׳אט',
  menu: 'עוד',
  unread: (count) =>
    counted(count, {
      one: 'הודעה אחת שלא נקראה',
      two: 'שתי הודעות שלא נקראו',
      other: '# הודעות שלא נקראו',
    }),
  conversation: 'שיחה',

  online: 'אנחנו כאן',
  away: 'אין כאן אף אחד כרגע',
  leaveMessage: 'השאירו הודעה והתשובה תחכה לכם כאן.',
  talkingTo: (agent) => `בשיחה עם ${isolated(agent)}`,

  placeholder: 'כתיבת הודעה…',
  send: 'שליחה',
  charactersLeft: (count) =>
    counted(count, { one: 'נותר תו אחד', two: 'נותרו שני תווים', other: 'נותרו # תווים' }),
  charactersOver: (count) =>
    counted(count, { one: 'תו אחד מיותר', two: 'שני תווים מיותרים', other: '# תווים מיותרים' }),

  you: 'אני',
  sending: 'בשליחה…',
  waiting: 'תישלח כשהחיבור יחזור',
  sent: 'נשלחה',
  read: 'נקראה',
  notSent: 'לא נשלחה',
  retry: 'ניסיון חוזר',
  discard: 'מחיקה',
  showAll: 'הצגת הכול',

  typing: (agent) => `${isolated(agent)} מקליד/ה`,
  newMessages: (count) =>
    counted(count, { one: 'הודעה חדשה אחת', two: 'שתי הודעות חדשות', other: '# הודעות חדשות' }),
  toNewest: 'להודעה האחרונה',
  loadingOlder: 'טעינת הודעות קודמות…',

  claimed: (agent) => `מעכשיו בשיחה: ${isolated(agent)}`,
  resolved: (agent) => `השיחה נסגרה על ידי ${isolated(agent)}. כתבו כדי לפתוח אותה שוב.`,
  reopened: (agent) => `השיחה נפתחה שוב על ידי ${isolated(agent)}`,
  returned: 'פתחת את השיחה שוב',
  ended: 'סיימת את השיחה. כתבו כדי לפתוח אותה שוב.',
  blocked: 'השיחה נסגרה.',
  unblocked: 'אפשר לכתוב שוב.',
  rated: 'תודה על הדירוג',
  released: (agent) => `כבר לא בשיחה: ${isolated(agent)}`,
  moved: 'כעת ממתינים לצוות אחר',
  warned: 'עדיין כאן? כתבו, אחרת השיחה תיסגר בקרוב.',
  lapsed: 'השיחה נסגרה אחרי שקט ממושך. כתבו כדי לפתוח אותה שוב.',

  connecting: 'מתבצע חיבור…',
  offline: 'אין חיבור לאינטרנט. מה שתכתבו יישמר ויישלח כשהחיבור יחזור.',
  reconnecting: 'החיבור נותק. מנסים שוב…',
  retryIn: (seconds) =>
    counted(seconds, {
      one: 'החיבור נותק. ניסיון נוסף בעוד שנייה',
      two: 'החיבור נותק. ניסיון נוסף בעוד שתי שניות',
      other: 'החיבור נותק. ניסיון נוסף בעוד # שניות',
    }),
  stopped: 'הצ׳אט הזה אינו זמין כרגע.',
  credit: 'צ׳אט מבית Tealight',
  reload: 'יש גרסה חדשה של הצ׳אט: נא לטעון מחדש את הדף.',
}

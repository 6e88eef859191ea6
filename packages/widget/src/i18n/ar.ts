import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'
import { isolated } from './isolated.ts'

const counted = counting('ar')

/* The mark at the end keeps the full stop on its side where the page runs from left to right. */
export const launcher: LauncherWords = {
  open: 'فتح الدردشة',
  unreachable: 'تعذّر الاتصال. حاول مجددًا.\u200f',
}

export const panel: Words = {
  dialog: (site) => `الدردشة مع ${isolated(site)}`,
  openChat: 'فتح الدردشة',
  closeChat: 'إغلاق الدردشة',
  menu: 'المزيد',
  unread: (count) =>
    counted(count, {
      zero: 'لا رسائل غير مقروءة',
      one: 'رسالة واحدة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '# رسائل غير مقروءة',
      many: '# رسالة غير مقروءة',
      other: '# رسالة غير مقروءة',
    }),
  conversation: 'المحادثة',

  online: 'نحن متصلون الآن',
  away: 'لا يوجد أحد متصل الآن',
  leaveMessage: 'اترك رسالة وستجد الرد هنا.',
  talkingTo: (agent) => `أنت تتحدث مع ${isolated(agent)}`,

  placeholder: 'اكتب رسالة…',
  send: 'إرسال',
  charactersLeft: (count) =>
    counted(count, {
      zero: 'لم يتبقَّ أي حرف',
      one: 'تبقّى حرف واحد',
      two: 'تبقّى حرفان',
      few: 'تبقّت # أحرف',
      many: 'تبقّى # حرفًا',
      other: 'تبقّى # حرف',
    }),
  charactersOver: (count) =>
    counted(count, {
      zero: 'لا حروف زائدة',
      one: 'حرف واحد زائد',
      two: 'حرفان زائدان',
      few: '# أحرف زائدة',
      many: '# حرفًا زائدًا',
      other: '# حرف زائد',
    }),

  you: 'أنت',
  sending: 'جارٍ الإرسال…',
  waiting: 'ستُرسل عند عودة الاتصال',
  sent: 'أُرسلت',
  read: 'قُرئت',
  notSent: 'لم تُرسل',
  retry: 'إعادة المحاولة',
  discard: 'حذف',
  showAll: 'عرض الكل',

  typing: (agent) => `${isolated(agent)} يكتب الآن`,
  newMessages: (count) =>
    counted(count, {
      zero: 'لا رسائل جديدة',
      one: 'رسالة جديدة واحدة',
      two: 'رسالتان جديدتان',
      few: '# رسائل جديدة',
      many: '# رسالة جديدة',
      other: '# رسالة جديدة',
    }),
  toNewest: 'إلى أحدث رسالة',
  loadingOlder: 'جارٍ تحميل الرسائل الأقدم…',

  claimed: (agent) => `انضم ${isolated(agent)} إلى المحادثة`,
  resolved: (agent) => `أنهى ${isolated(agent)} المحادثة. اكتب لفتحها من جديد.`,
  reopened: (agent) => `أعاد ${isolated(agent)} فتح المحادثة`,
  returned: 'لقد أعدت فتح المحادثة',
  ended: 'لقد أنهيت المحادثة. اكتب لفتحها من جديد.',
  blocked: 'أُغلقت هذه المحادثة.',
  unblocked: 'يمكنك الكتابة من جديد.',
  rated: 'شكرًا على تقييمك',
  released: (agent) => `غادر ${isolated(agent)} المحادثة`,
  moved: 'أنت الآن في انتظار فريق آخر',
  warned: 'هل ما زلت هنا؟ اكتب، وإلا ستُغلق هذه المحادثة قريبًا.',
  lapsed: 'أُغلقت هذه المحادثة بعد صمت طويل. اكتب لفتحها من جديد.',

  connecting: 'جارٍ الاتصال…',
  offline: 'أنت غير متصل بالإنترنت. سيُحفظ ما تكتبه ويُرسل عند عودة الاتصال.',
  reconnecting: 'انقطع الاتصال. جارٍ المحاولة مجددًا…',
  retryIn: (seconds) =>
    counted(seconds, {
      zero: 'انقطع الاتصال. محاولة جديدة الآن',
      one: 'انقطع الاتصال. محاولة جديدة بعد ثانية واحدة',
      two: 'انقطع الاتصال. محاولة جديدة بعد ثانيتين',
      few: 'انقطع الاتصال. محاولة جديدة بعد # ثوانٍ',
      many: 'انقطع الاتصال. محاولة جديدة بعد # ثانية',
      other: 'انقطع الاتصال. محاولة جديدة بعد # ثانية',
    }),
  stopped: 'هذه الدردشة غير متاحة الآن.',
  credit: 'دردشة من Tealight',
  reload: 'تتوفر نسخة جديدة من هذه الدردشة: يُرجى إعادة تحميل الصفحة.',
}

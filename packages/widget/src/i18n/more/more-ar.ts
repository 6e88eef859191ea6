import { counting } from '../counting.ts'
import { isolated } from '../isolated.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('ar')

const minutes = (count: number): string =>
  counted(count, {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتين',
    few: '# دقائق',
    many: '# دقيقة',
    other: '# دقيقة',
  })

const hours = (count: number): string =>
  counted(count, {
    zero: 'أقل من ساعة',
    one: 'ساعة واحدة',
    two: 'ساعتين',
    few: '# ساعات',
    many: '# ساعة',
    other: '# ساعة',
  })

const days = (count: number): string =>
  counted(count, {
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: '# أيام',
    many: '# يومًا',
    other: '# يوم',
  })

export const more: MoreWords = {
  menu: {
    download: 'تنزيل المحادثة',
    downloadHead: (site, date) => `محادثة مع ${isolated(site)}، نُزّلت في ${isolated(date)}`,
    downloadName: 'محادثة',
    policy: 'سياسة الخصوصية',
    keptFor: (count) => `تُحفظ المحادثات لمدة ${days(count)}.`,
  },
  alerts: {
    mute: 'كتم الأصوات',
    unmute: 'تشغيل الأصوات',
    notify: 'نبّهني عند وصول رد',
  },
  deeds: {
    all: 'ما يمكن فعله بهذه الرسالة',
    answer: 'رد',
    noAnswer: 'عدم الرد على هذه الرسالة',
    copy: 'نسخ',
    edit: 'تعديل',
    save: 'حفظ',
    cancel: 'إلغاء',
    delete: 'حذف',
    deleteSure: 'هل تريد حذف هذه الرسالة لدى الجميع؟',
    failed: 'لم ينجح ذلك. ربما فات الأوان.',
    edited: 'عُدّلت',
    gone: 'حُذفت الرسالة',
  },
  offers: {
    choose: 'اختر إجابة',
  },
  rating: {
    question: 'كيف كانت هذه المحادثة؟',
    thumbs: (score) => (score === 1 ? 'سيئة' : 'جيدة'),
    faces: (score) => ['سيئة جدًا', 'سيئة', 'مقبولة', 'جيدة', 'جيدة جدًا'][score - 1] ?? 'مقبولة',
    stars: (score) =>
      counted(score, {
        zero: 'بلا نجوم',
        one: 'نجمة واحدة',
        two: 'نجمتان',
        few: '# نجوم',
        many: '# نجمة',
        other: '# نجمة',
      }),
    comment: 'ماذا تود أن تقول لنا؟',
    send: 'إرسال',
    thanks: 'شكرًا لك!',
    failed: 'لم ينجح ذلك. يُرجى المحاولة مجددًا.',
  },
  end: {
    end: 'إنهاء المحادثة',
    sure: 'هل تريد إنهاء هذه المحادثة؟ يمكنك الكتابة مجددًا في أي وقت.',
    yes: 'إنهاء',
    no: 'متابعة',
  },
  gate: {
    consent:
      'للرد عليك، تحفظ هذه الدردشة رسائلك، وتحفظ في هذا المتصفح مفتاحًا تعثر به عليها لاحقًا. لا يُحفظ أي شيء قبل موافقتك.',
    agree: 'الموافقة والكتابة',
    pleaseSignIn: 'يُرجى تسجيل الدخول لمراسلتنا.',
    signIn: 'تسجيل الدخول',
  },
  before: {
    here: (names) => `متصل الآن: ${isolated(names)}`,
    replyAtOnce: 'نرد عادةً خلال دقيقة',
    replySoon: 'نرد عادةً خلال بضع دقائق',
    replyMinutes: (count) => `نرد عادةً خلال ${minutes(count)}`,
    replyHours: (count) => `نرد عادةً خلال ${hours(count)}`,
    backToday: (time) => `سنعود اليوم الساعة ${isolated(time)}.`,
    backTomorrow: (time) => `سنعود غدًا الساعة ${isolated(time)}.`,
    backOn: (day, time) => `سنعود يوم ${isolated(day)} الساعة ${isolated(time)}.`,
  },
  form: {
    heading: 'قبل أن تكتب',
    name: 'اسمك',
    email: 'بريدك الإلكتروني',
    phone: 'رقم هاتفك',
    consent: 'قرأت كيف تُستخدم بياناتي وأوافق على ذلك.',
    consentLink: 'قراءة',
    team: 'إلى من تود أن تكتب؟',
    choose: 'يُرجى الاختيار',
    optional: 'اختياري',
    contactHelp: 'سيراه الفريق مع رسالتك.',
    missing: 'يُرجى ملء هذا الحقل.',
    notAgreed: 'الموافقة مطلوبة لإرسال الرسالة.',
    notEmail: 'هذا ليس عنوان بريد إلكتروني.',
    notPhone: 'هذا ليس رقم هاتف.',
    send: 'إرسال الآن',
  },
  waiting: {
    next: 'دورك هو التالي.',
    place: (place) => `ترتيبك في قائمة الانتظار: ${place}.`,
    minutes: (count) => `سيستغرق ذلك نحو ${minutes(count)}.`,
    hours: (count) => `سيستغرق ذلك نحو ${hours(count)}.`,
    kept: 'رسالتك هنا، وسيصل الرد هنا.',
    unknown: 'لا يمكن تحديد مدة الانتظار بعد.',
    instead: 'ترك بريد إلكتروني بدلًا من الانتظار',
    leave: 'ترك بريد إلكتروني',
    save: 'حفظ',
    cancel: 'إلغاء',
    left: (email) => `عنوانك ${isolated(email)} لدى الفريق. لا داعي للانتظار: عد متى شئت.`,
    change: 'تغيير',
    failed: 'لم ينجح ذلك. يُرجى المحاولة مجددًا.',
  },
  tools: {
    file: 'إرسال ملفات',
    limits: (size, kinds) => `حتى ${isolated(size)} لكل ملف: ${kinds}`,
    kinds: {
      image: 'صور',
      audio: 'صوت',
      video: 'فيديو',
      document: 'مستندات',
      archive: 'ملفات مضغوطة',
    },
    camera: 'التقاط صورة',
    emoji: 'رموز تعبيرية',
    voice: 'تسجيل رسالة صوتية',
    drop: (size) => `أفلت الملفات هنا، حتى ${isolated(size)} لكل ملف`,
  },
  files: {
    files: (count) =>
      counted(count, {
        zero: 'لا ملفات',
        one: 'ملف واحد',
        two: 'ملفان',
        few: '# ملفات',
        many: '# ملفًا',
        other: '# ملف',
      }),
    tray: 'ملفات للإرسال',
    ready: 'جاهز للإرسال',
    progress: (name) => `جارٍ رفع ${isolated(name)}`,
    waiting: 'يُستأنف عند عودة الاتصال',
    remove: (name) => `إزالة ${isolated(name)}`,
    retry: 'إعادة المحاولة',
    tooLarge: (name, size) => `${isolated(name)} أكبر من ${isolated(size)}. `,
    tooMany: (count) =>
      counted(count, {
        zero: 'لا يمكن إرفاق ملفات بالرسالة. ',
        one: 'تتسع الرسالة لملف واحد. ',
        two: 'تتسع الرسالة لملفين. ',
        few: 'تتسع الرسالة لـ # ملفات. ',
        many: 'تتسع الرسالة لـ # ملفًا. ',
        other: 'تتسع الرسالة لـ # ملف. ',
      }),
    kind: 'لا تُقبل الملفات من هذا النوع',
    large: 'كبير جدًا',
    off: 'لا تُقبل الملفات هنا',
    failed: 'لم يُرفع',
    enlarge: (name) => `${isolated(name)}: عرض أكبر`,
    save: (name) => `حفظ ${isolated(name)}`,
    close: 'إغلاق الصورة',
    loading: 'جارٍ التحميل…',
    unavailable: 'تعذّر التحميل',
    voice: (length) => `رسالة صوتية، ${isolated(length)}`,
    play: 'تشغيل',
    pause: 'إيقاف مؤقت',
    place: 'الموضع في التسجيل',
  },
  emoji: {
    search: 'البحث في الرموز التعبيرية',
    none: 'لا نتائج',
    tone: 'لون البشرة',
    groups: {
      smileys: 'الوجوه',
      people: 'الأشخاص',
      nature: 'الحيوانات والطبيعة',
      food: 'الطعام والشراب',
      things: 'الأشياء والأماكن',
      signs: 'القلوب والرموز',
    },
  },
  voice: {
    asking: 'يسأل متصفحك إن كان يُسمح باستخدام الميكروفون.',
    refused: 'لا يمكن استخدام الميكروفون. اسمح به لهذه الصفحة في إعدادات متصفحك.',
    missing: 'لم يُعثر على ميكروفون.',
    recording: (length) => `جارٍ التسجيل، ${isolated(length)}`,
    longest: (length) => `${isolated(length)} على الأكثر`,
    done: 'استخدام التسجيل',
    cancel: 'حذف التسجيل',
    close: 'إغلاق',
    name: 'رسالة صوتية',
  },
}

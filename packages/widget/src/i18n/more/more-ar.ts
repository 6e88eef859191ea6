import { counting } from '../counting.ts'
import { isolated } from '../isolated.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('ar')

const days = (count: number): string =>
  counted(count, {
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: '# أيام',
    many: '# يومًا',
    other: '# يوم',
  })

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'تنزيل المحادثة',
    downloadHead: (site, date) => `محادثة مع ${isolated(site)}، نُزّلت في ${isolated(date)}`,
    downloadName: 'محادثة',
    policy: 'سياسة الخصوصية',
    keptFor: (count) => `تُحفظ المحادثات لمدة ${days(count)}.`,
  },
  gate: {
    consent:
      'للرد عليك، تحفظ هذه الدردشة رسائلك، وتحفظ في هذا المتصفح مفتاحًا تعثر به عليها لاحقًا. لا يُحفظ أي شيء قبل موافقتك.',
    agree: 'الموافقة والكتابة',
    pleaseSignIn: 'يُرجى تسجيل الدخول لمراسلتنا.',
    signIn: 'تسجيل الدخول',
  },
}

import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Görüşmeyi indir',
    downloadHead: (site, date) => `${site} ile görüşme, indirilme: ${date}`,
    downloadName: 'görüşme',
    policy: 'Gizlilik politikası',
    keptFor: (days) => `Görüşmeler ${days} gün saklanır.`,
  },
  gate: {
    consent:
      'Size yanıt verebilmek için bu sohbet mesajlarınızı ve bu tarayıcıda, onları yeniden bulmanızı sağlayan bir anahtarı saklar. Onay vermenizden önce hiçbir şey saklanmaz.',
    agree: 'Onayla ve yaz',
    pleaseSignIn: 'Bize yazmak için lütfen oturum açın.',
    signIn: 'Oturum aç',
  },
}

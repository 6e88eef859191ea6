import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'बातचीत डाउनलोड करें',
    downloadHead: (site, date) => `${site} के साथ बातचीत, ${date} को डाउनलोड की गई`,
    downloadName: 'बातचीत',
    policy: 'निजता नीति',
    keptFor: (days) => `बातचीत ${days} दिन तक रखी जाती है।`,
  },
  gate: {
    consent:
      'आपको जवाब देने के लिए यह चैट आपके संदेश रखती है, और इस ब्राउज़र में एक कुंजी, जिससे आप उन्हें फिर से पा सकें। आपकी सहमति से पहले कुछ भी नहीं रखा जाता।',
    agree: 'सहमति दें और लिखें',
    pleaseSignIn: 'हमें लिखने के लिए कृपया साइन इन करें।',
    signIn: 'साइन इन करें',
  },
}

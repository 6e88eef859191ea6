import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('nl')

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Gesprek downloaden',
    downloadHead: (site, date) => `Gesprek met ${site}, gedownload op ${date}`,
    downloadName: 'gesprek',
    policy: 'Privacybeleid',
    keptFor: (days) =>
      counted(days, {
        one: 'Gesprekken worden # dag bewaard.',
        other: 'Gesprekken worden # dagen bewaard.',
      }),
  },
  gate: {
    consent:
      'Om je te antwoorden bewaart deze chat je berichten, en in deze browser een sleutel waarmee je ze terugvindt. Er wordt niets bewaard voordat je akkoord gaat.',
    agree: 'Akkoord en schrijven',
    pleaseSignIn: 'Log in om ons te schrijven.',
    signIn: 'Inloggen',
  },
}

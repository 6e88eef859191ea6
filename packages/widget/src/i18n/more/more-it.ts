import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('it')

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Scarica la conversazione',
    downloadHead: (site, date) => `Conversazione con ${site}, scaricata il ${date}`,
    downloadName: 'conversazione',
    policy: 'Informativa sulla privacy',
    keptFor: (days) =>
      counted(days, {
        one: 'Le conversazioni vengono conservate per # giorno.',
        other: 'Le conversazioni vengono conservate per # giorni.',
      }),
  },
  gate: {
    consent:
      'Per risponderti, questa chat conserva i tuoi messaggi e, in questo browser, una chiave con cui ritrovarli. Non viene conservato nulla prima del tuo consenso.',
    agree: 'Accetta e scrivi',
    pleaseSignIn: 'Accedi per scriverci.',
    signIn: 'Accedi',
  },
}

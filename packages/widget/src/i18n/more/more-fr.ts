import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('fr')

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Télécharger la conversation',
    downloadHead: (site, date) => `Conversation avec ${site}, téléchargée le ${date}`,
    downloadName: 'conversation',
    policy: 'Politique de confidentialité',
    keptFor: (days) =>
      counted(days, {
        one: 'Les conversations sont conservées # jour.',
        other: 'Les conversations sont conservées # jours.',
      }),
  },
  gate: {
    consent:
      'Pour vous répondre, ce chat conserve vos messages et, dans ce navigateur, une clé qui vous permet de les retrouver. Rien n’est conservé avant votre accord.',
    agree: 'Accepter et écrire',
    pleaseSignIn: 'Veuillez vous connecter pour nous écrire.',
    signIn: 'Se connecter',
  },
}

import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('pl')

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Pobierz rozmowę',
    downloadHead: (site, date) => `Rozmowa z ${site}, pobrano ${date}`,
    downloadName: 'rozmowa',
    policy: 'Polityka prywatności',
    keptFor: (days) =>
      counted(days, {
        one: 'Rozmowy są przechowywane przez # dzień.',
        few: 'Rozmowy są przechowywane przez # dni.',
        many: 'Rozmowy są przechowywane przez # dni.',
        other: 'Rozmowy są przechowywane przez # dnia.',
      }),
  },
  gate: {
    consent:
      'Aby Ci odpowiedzieć, ten czat przechowuje Twoje wiadomości, a w tej przeglądarce klucz, dzięki któremu je odnajdziesz. Przed wyrażeniem zgody nic nie jest przechowywane.',
    agree: 'Zgadzam się i piszę',
    pleaseSignIn: 'Zaloguj się, aby do nas napisać.',
    signIn: 'Zaloguj się',
  },
}

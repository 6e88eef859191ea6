import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('pl')

export const launcher: LauncherWords = {
  open: 'Otwórz czat',
  unreachable: 'Czat niedostępny. Dotknij, by ponowić.',
}

export const panel: Words = {
  dialog: (site) => `Czat z ${site}`,
  openChat: 'Otwórz czat',
  closeChat: 'Zamknij czat',
  menu: 'Więcej',
  unread: (count) =>
    counted(count, {
      one: '# nieprzeczytana',
      few: '# nieprzeczytane',
      many: '# nieprzeczytanych',
      other: '# nieprzeczytanej',
    }),
  conversation: 'Rozmowa',

  online: 'Jesteśmy dostępni',
  away: 'Teraz nikogo tu nie ma',
  leaveMessage: 'Zostaw wiadomość, a odpowiedź znajdziesz tutaj.',
  talkingTo: (agent) => `Rozmawia z Tobą ${agent}`,

  placeholder: 'Napisz wiadomość…',
  send: 'Wyślij',
  charactersLeft: (count) =>
    counted(count, {
      one: 'Pozostał # znak',
      few: 'Pozostały # znaki',
      many: 'Pozostało # znaków',
      other: 'Pozostało # znaku',
    }),
  charactersOver: (count) =>
    counted(count, {
      one: 'O # znak za dużo',
      few: 'O # znaki za dużo',
      many: 'O # znaków za dużo',
      other: 'O # znaku za dużo',
    }),

  you: 'Ty',
  sending: 'Wysyłanie…',
  waiting: 'Zostanie wysłana po odzyskaniu połączenia',
  sent: 'Wysłano',
  read: 'Przeczytano',
  notSent: 'Nie wysłano',
  retry: 'Spróbuj ponownie',
  discard: 'Odrzuć',
  showAll: 'Pokaż wszystko',

  typing: (agent) => `${agent} pisze`,
  newMessages: (count) =>
    counted(count, {
      one: '# nowa wiadomość',
      few: '# nowe wiadomości',
      many: '# nowych wiadomości',
      other: '# nowej wiadomości',
    }),
  toNewest: 'Do najnowszej wiadomości',
  loadingOlder: 'Wczytywanie starszych wiadomości…',

  claimed: (agent) => `${agent} dołącza do rozmowy`,
  resolved: (agent) => `${agent} kończy rozmowę. Napisz, aby otworzyć ją ponownie.`,
  reopened: (agent) => `${agent} ponownie otwiera rozmowę`,
  returned: 'Ponownie otwierasz rozmowę',
  ended: 'Kończysz rozmowę. Napisz, aby otworzyć ją ponownie.',
  blocked: 'Ta rozmowa została zamknięta.',
  unblocked: 'Możesz znowu pisać.',
  rated: 'Dziękujemy za ocenę',
  released: (agent) => `${agent} opuszcza rozmowę`,
  moved: 'Czekasz teraz na inny zespół',
  warned: 'Czy nadal tu jesteś? Napisz, inaczej ta rozmowa wkrótce zostanie zamknięta.',
  lapsed: 'Ta rozmowa została zamknięta po długiej ciszy. Napisz, aby otworzyć ją ponownie.',

  connecting: 'Łączenie…',
  offline: 'Jesteś offline. To, co napiszesz, zostanie zapisane i wysłane, gdy wrócisz.',
  reconnecting: 'Utracono połączenie. Ponawiam próbę…',
  retryIn: (seconds) => `Utracono połączenie. Kolejna próba za ${seconds} s`,
  stopped: 'Ten czat jest teraz niedostępny.',
  credit: 'Czat od Tealight',
  reload: 'Jest nowa wersja tego czatu: odśwież stronę.',
}

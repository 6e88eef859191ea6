import { counting } from '../counting.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('pl')

const minutes = (count: number): string =>
  counted(count, { one: '# minuty', few: '# minut', many: '# minut', other: '# minuty' })

const hours = (count: number): string =>
  counted(count, { one: '# godziny', few: '# godzin', many: '# godzin', other: '# godziny' })

export const more: MoreWords = {
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
  alerts: {
    mute: 'Wycisz dźwięki',
    unmute: 'Włącz dźwięki',
    notify: 'Powiadom mnie o odpowiedzi',
  },
  deeds: {
    all: 'Co zrobić z tą wiadomością',
    answer: 'Odpowiedz',
    noAnswer: 'Nie odpowiadaj na tę wiadomość',
    copy: 'Kopiuj',
    edit: 'Edytuj',
    save: 'Zapisz',
    cancel: 'Anuluj',
    delete: 'Usuń',
    deleteSure: 'Usunąć tę wiadomość dla wszystkich?',
    failed: 'Nie udało się. Może być na to za późno.',
    edited: 'Edytowano',
    gone: 'Wiadomość usunięta',
  },
  offers: {
    choose: 'Wybierz odpowiedź',
  },
  rating: {
    question: 'Jak oceniasz tę rozmowę?',
    thumbs: (score) => (score === 1 ? 'Źle' : 'Dobrze'),
    faces: (score) =>
      ['Bardzo źle', 'Źle', 'Średnio', 'Dobrze', 'Bardzo dobrze'][score - 1] ?? 'Średnio',
    stars: (score) =>
      counted(score, {
        one: '# gwiazdka',
        few: '# gwiazdki',
        many: '# gwiazdek',
        other: '# gwiazdki',
      }),
    comment: 'Co chcesz nam przekazać?',
    send: 'Wyślij',
    thanks: 'Dziękujemy!',
    failed: 'Nie udało się. Spróbuj ponownie.',
  },
  end: {
    end: 'Zakończ rozmowę',
    sure: 'Zakończyć tę rozmowę? Możesz napisać ponownie w każdej chwili.',
    yes: 'Zakończ',
    no: 'Kontynuuj',
  },
  gate: {
    consent:
      'Aby Ci odpowiedzieć, ten czat przechowuje Twoje wiadomości, a w tej przeglądarce klucz, dzięki któremu je odnajdziesz. Przed wyrażeniem zgody nic nie jest przechowywane.',
    agree: 'Zgadzam się i piszę',
    pleaseSignIn: 'Zaloguj się, aby do nas napisać.',
    signIn: 'Zaloguj się',
  },
  before: {
    here: (names) => `Teraz dostępni: ${names}`,
    replyAtOnce: 'Zwykle odpowiada w ciągu minuty',
    replySoon: 'Zwykle odpowiada w ciągu kilku minut',
    replyMinutes: (count) => `Zwykle odpowiada w ciągu ${minutes(count)}`,
    replyHours: (count) => `Zwykle odpowiada w ciągu ${hours(count)}`,
    backToday: (time) => `Wracamy dzisiaj o ${time}.`,
    backTomorrow: (time) => `Wracamy jutro o ${time}.`,
    backOn: (day, time) => `Wracamy: ${day}, ${time}.`,
  },
  form: {
    heading: 'Zanim napiszesz',
    name: 'Imię i nazwisko',
    email: 'Adres e-mail',
    phone: 'Numer telefonu',
    consent: 'Wiem, jak są wykorzystywane moje dane, i wyrażam zgodę.',
    consentLink: 'Przeczytaj',
    team: 'Do kogo chcesz napisać?',
    choose: 'Wybierz',
    optional: 'opcjonalnie',
    contactHelp: 'Zespół zobaczy to razem z Twoją wiadomością.',
    missing: 'Wypełnij to pole.',
    notAgreed: 'Aby napisać, musisz wyrazić zgodę.',
    notEmail: 'To nie jest adres e-mail.',
    notPhone: 'To nie jest numer telefonu.',
    send: 'Wyślij teraz',
  },
  waiting: {
    next: 'Teraz Twoja kolej.',
    place: (place) => `Twoje miejsce w kolejce: ${place}.`,
    minutes: (count) => `Potrwa to około ${minutes(count)}.`,
    hours: (count) => `Potrwa to około ${hours(count)}.`,
    kept: 'Twoja wiadomość jest tutaj i tutaj pojawi się odpowiedź.',
    unknown: 'Nie wiadomo jeszcze, ile to potrwa.',
    instead: 'Zostaw zamiast tego adres e-mail',
    leave: 'Zostaw adres e-mail',
    save: 'Zapisz',
    cancel: 'Anuluj',
    left: (email) => `Zespół ma Twój adres ${email}. Nie musisz czekać: wróć, kiedy zechcesz.`,
    change: 'Zmień',
    failed: 'Nie udało się. Spróbuj ponownie.',
  },
  tools: {
    file: 'Wyślij pliki',
    limits: (size, kinds) => `Do ${size} każdy: ${kinds}`,
    kinds: {
      image: 'obrazy',
      audio: 'dźwięk',
      video: 'filmy',
      document: 'dokumenty',
      archive: 'archiwa',
    },
    camera: 'Zrób zdjęcie',
    emoji: 'Emotikony',
    voice: 'Nagraj wiadomość głosową',
    drop: (size) => `Upuść pliki tutaj, do ${size} każdy`,
  },
  files: {
    files: (count) =>
      counted(count, { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' }),
    tray: 'Pliki do wysłania',
    ready: 'Gotowe do wysłania',
    progress: (name) => `Przesyłanie ${name}`,
    waiting: 'Zostanie wznowione po odzyskaniu połączenia',
    remove: (name) => `Usuń ${name}`,
    retry: 'Spróbuj ponownie',
    tooLarge: (name, size) => `${name} przekracza ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'Wiadomość może mieć # plik. ',
        few: 'Wiadomość może mieć # pliki. ',
        many: 'Wiadomość może mieć # plików. ',
        other: 'Wiadomość może mieć # pliku. ',
      }),
    kind: 'Pliki tego rodzaju nie są przyjmowane',
    large: 'Za duży',
    off: 'Tutaj nie przyjmujemy plików',
    failed: 'Nie przesłano',
    enlarge: (name) => `${name}: powiększ`,
    save: (name) => `Zapisz ${name}`,
    close: 'Zamknij obraz',
    loading: 'Wczytywanie…',
    unavailable: 'Nie można wczytać',
    voice: (length) => `Wiadomość głosowa, ${length}`,
    play: 'Odtwórz',
    pause: 'Wstrzymaj',
    place: 'Miejsce w nagraniu',
  },
  emoji: {
    search: 'Szukaj emotikon',
    none: 'Nic nie znaleziono',
    tone: 'Kolor skóry',
    groups: {
      smileys: 'Buźki',
      people: 'Ludzie',
      nature: 'Zwierzęta i przyroda',
      food: 'Jedzenie i napoje',
      things: 'Przedmioty i miejsca',
      signs: 'Serca i symbole',
    },
  },
  voice: {
    asking: 'Przeglądarka pyta, czy można użyć mikrofonu.',
    refused: 'Nie można użyć mikrofonu. Zezwól na to dla tej strony w ustawieniach przeglądarki.',
    missing: 'Nie znaleziono mikrofonu.',
    recording: (length) => `Nagrywanie, ${length}`,
    longest: (length) => `Najwyżej ${length}`,
    done: 'Użyj nagrania',
    cancel: 'Odrzuć nagranie',
    close: 'Zamknij',
    name: 'wiadomość głosowa',
  },
}

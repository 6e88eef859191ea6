import { counting } from '../counting.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('it')

export const more: MoreWords = {
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
  alerts: {
    mute: 'Disattiva i suoni',
    unmute: 'Attiva i suoni',
    notify: 'Avvisami quando rispondono',
  },
  deeds: {
    all: 'Cosa fare con questo messaggio',
    answer: 'Rispondi',
    noAnswer: 'Non rispondere a questo messaggio',
    copy: 'Copia',
    edit: 'Modifica',
    save: 'Salva',
    cancel: 'Annulla',
    delete: 'Elimina',
    deleteSure: 'Eliminare questo messaggio per tutti?',
    failed: 'Non ha funzionato. Forse è troppo tardi.',
    edited: 'Modificato',
    gone: 'Messaggio eliminato',
  },
  offers: {
    choose: 'Scegli una risposta',
  },
  rating: {
    question: 'Com’è andata questa conversazione?',
    thumbs: (score) => (score === 1 ? 'Cattiva' : 'Buona'),
    faces: (score) =>
      ['Pessima', 'Cattiva', 'Discreta', 'Buona', 'Ottima'][score - 1] ?? 'Discreta',
    stars: (score) => counted(score, { one: '# stella', other: '# stelle' }),
    comment: 'Cosa vuoi dirci?',
    send: 'Invia',
    thanks: 'Grazie!',
    failed: 'Non ha funzionato. Riprova.',
  },
  end: {
    end: 'Chiudi la conversazione',
    sure: 'Chiudere questa conversazione? Puoi scrivere di nuovo quando vuoi.',
    yes: 'Chiudi',
    no: 'Continua',
  },
  gate: {
    consent:
      'Per risponderti, questa chat conserva i tuoi messaggi e, in questo browser, una chiave con cui ritrovarli. Non viene conservato nulla prima del tuo consenso.',
    agree: 'Accetta e scrivi',
    pleaseSignIn: 'Accedi per scriverci.',
    signIn: 'Accedi',
  },
  before: {
    here: (names) => `Presenti ora: ${names}`,
    replyAtOnce: 'Di solito risponde entro un minuto',
    replySoon: 'Di solito risponde in pochi minuti',
    replyMinutes: (count) =>
      counted(count, {
        one: 'Di solito risponde entro # minuto',
        other: 'Di solito risponde entro # minuti',
      }),
    replyHours: (count) =>
      counted(count, {
        one: 'Di solito risponde entro un’ora',
        other: 'Di solito risponde entro # ore',
      }),
    backToday: (time) => `Torniamo oggi alle ${time}.`,
    backTomorrow: (time) => `Torniamo domani alle ${time}.`,
    backOn: (day, time) => `Torniamo ${day} alle ${time}.`,
  },
  form: {
    heading: 'Prima di scrivere',
    name: 'Il tuo nome',
    email: 'Il tuo indirizzo email',
    phone: 'Il tuo numero di telefono',
    consent: 'Ho letto come vengono usati i miei dati e acconsento.',
    consentLink: 'Leggi',
    team: 'A chi vuoi scrivere?',
    choose: 'Scegli',
    optional: 'facoltativo',
    contactHelp: 'Il team lo vedrà insieme al tuo messaggio.',
    missing: 'Compila questo campo.',
    notAgreed: 'Per scrivere serve il tuo consenso.',
    notEmail: 'Questo non è un indirizzo email.',
    notPhone: 'Questo non è un numero di telefono.',
    send: 'Invia ora',
  },
  waiting: {
    next: 'Il prossimo turno è il tuo.',
    place: (place) => `Sei al numero ${place} della coda.`,
    minutes: (count) =>
      counted(count, { one: 'Ci vorrà circa un minuto.', other: 'Ci vorranno circa # minuti.' }),
    hours: (count) =>
      counted(count, { one: 'Ci vorrà circa un’ora.', other: 'Ci vorranno circa # ore.' }),
    kept: 'Il tuo messaggio è qui, e qui arriverà la risposta.',
    unknown: 'Non si sa ancora quanto ci vorrà.',
    instead: 'Lascia invece un indirizzo email',
    leave: 'Lascia un indirizzo email',
    save: 'Salva',
    cancel: 'Annulla',
    left: (email) =>
      `Il team ha il tuo indirizzo ${email}. Non serve aspettare: torna quando vuoi.`,
    change: 'Modifica',
    failed: 'Non ha funzionato. Riprova.',
  },
  tools: {
    file: 'Invia file',
    limits: (size, kinds) => `Fino a ${size} ciascuno: ${kinds}`,
    kinds: {
      image: 'immagini',
      audio: 'audio',
      video: 'video',
      document: 'documenti',
      archive: 'archivi',
    },
    camera: 'Scatta una foto',
    emoji: 'Emoji',
    voice: 'Registra un messaggio vocale',
    drop: (size) => `Trascina qui i file, fino a ${size} ciascuno`,
  },
  files: {
    files: (count) => counted(count, { one: '# file', other: '# file' }),
    tray: 'File da inviare',
    ready: 'Pronto per l’invio',
    progress: (name) => `Caricamento di ${name}`,
    waiting: 'Riprende al ritorno della connessione',
    remove: (name) => `Rimuovi ${name}`,
    retry: 'Riprova',
    tooLarge: (name, size) => `${name} supera ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'Un messaggio accetta # file. ',
        other: 'Un messaggio accetta # file. ',
      }),
    kind: 'Questo tipo di file non è accettato',
    large: 'Troppo grande',
    off: 'Qui non si accettano file',
    failed: 'Non caricato',
    enlarge: (name) => `${name}: ingrandisci`,
    save: (name) => `Salva ${name}`,
    close: 'Chiudi l’immagine',
    loading: 'Caricamento…',
    unavailable: 'Impossibile caricare',
    voice: (length) => `Messaggio vocale, ${length}`,
    play: 'Riproduci',
    pause: 'Metti in pausa',
    place: 'Posizione nella registrazione',
  },
  emoji: {
    search: 'Cerca emoji',
    none: 'Nessun risultato',
    tone: 'Tonalità della pelle',
    groups: {
      smileys: 'Faccine',
      people: 'Persone',
      nature: 'Animali e natura',
      food: 'Cibi e bevande',
      things: 'Oggetti e luoghi',
      signs: 'Cuori e simboli',
    },
  },
  voice: {
    asking: 'Il browser chiede se può usare il microfono.',
    refused:
      'Non è possibile usare il microfono. Consentilo per questa pagina nelle impostazioni del browser.',
    missing: 'Nessun microfono trovato.',
    recording: (length) => `Registrazione, ${length}`,
    longest: (length) => `Al massimo ${length}`,
    done: 'Usa la registrazione',
    cancel: 'Elimina la registrazione',
    close: 'Chiudi',
    name: 'messaggio vocale',
  },
}

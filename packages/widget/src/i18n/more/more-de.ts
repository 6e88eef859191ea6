import { counting } from '../counting.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('de')

export const more: MoreWords = {
  menu: {
    download: 'Unterhaltung herunterladen',
    downloadHead: (site, date) => `Unterhaltung mit ${site}, heruntergeladen am ${date}`,
    downloadName: 'unterhaltung',
    policy: 'Datenschutz',
    keptFor: (days) =>
      counted(days, {
        one: 'Unterhaltungen werden # Tag lang aufbewahrt.',
        other: 'Unterhaltungen werden # Tage lang aufbewahrt.',
      }),
  },
  alerts: {
    mute: 'Töne ausschalten',
    unmute: 'Töne einschalten',
    notify: 'Bei Antwort benachrichtigen',
  },
  deeds: {
    all: 'Was mit dieser Nachricht geschehen soll',
    answer: 'Antworten',
    noAnswer: 'Nicht auf diese Nachricht antworten',
    copy: 'Kopieren',
    edit: 'Bearbeiten',
    save: 'Speichern',
    cancel: 'Abbrechen',
    delete: 'Löschen',
    deleteSure: 'Diese Nachricht für alle löschen?',
    failed: 'Das hat nicht geklappt. Vielleicht ist es dafür zu spät.',
    edited: 'Bearbeitet',
    gone: 'Nachricht gelöscht',
  },
  offers: {
    choose: 'Wählen Sie eine Antwort',
  },
  rating: {
    question: 'Wie war diese Unterhaltung?',
    thumbs: (score) => (score === 1 ? 'Schlecht' : 'Gut'),
    faces: (score) =>
      ['Sehr schlecht', 'Schlecht', 'Mittel', 'Gut', 'Sehr gut'][score - 1] ?? 'Mittel',
    stars: (score) => counted(score, { one: '# Stern', other: '# Sterne' }),
    comment: 'Was möchten Sie uns sagen?',
    send: 'Senden',
    thanks: 'Vielen Dank!',
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
  end: {
    end: 'Unterhaltung beenden',
    sure: 'Diese Unterhaltung beenden? Sie können jederzeit wieder schreiben.',
    yes: 'Beenden',
    no: 'Weiter',
  },
  gate: {
    consent:
      'Um Ihnen zu antworten, speichert dieser Chat Ihre Nachrichten und in diesem Browser einen Schlüssel, mit dem Sie sie wiederfinden. Bevor Sie zustimmen, wird nichts gespeichert.',
    agree: 'Zustimmen und schreiben',
    pleaseSignIn: 'Bitte melden Sie sich an, um uns zu schreiben.',
    signIn: 'Anmelden',
  },
  before: {
    here: (names) => `Jetzt da: ${names}`,
    replyAtOnce: 'Antwort meist innerhalb einer Minute',
    replySoon: 'Antwort meist in wenigen Minuten',
    replyMinutes: (count) =>
      counted(count, {
        one: 'Antwort meist innerhalb von # Minute',
        other: 'Antwort meist innerhalb von # Minuten',
      }),
    replyHours: (count) =>
      counted(count, {
        one: 'Antwort meist innerhalb einer Stunde',
        other: 'Antwort meist innerhalb von # Stunden',
      }),
    backToday: (time) => `Wir sind heute um ${time} wieder da.`,
    backTomorrow: (time) => `Wir sind morgen um ${time} wieder da.`,
    backOn: (day, time) => `Wir sind am ${day} um ${time} wieder da.`,
  },
  form: {
    heading: 'Bevor Sie schreiben',
    name: 'Ihr Name',
    email: 'Ihre E-Mail-Adresse',
    phone: 'Ihre Telefonnummer',
    consent: 'Ich habe gelesen, wie meine Daten verwendet werden, und stimme zu.',
    consentLink: 'Lesen',
    team: 'An wen möchten Sie schreiben?',
    choose: 'Bitte wählen',
    optional: 'freiwillig',
    contactHelp: 'Das Team sieht dies zusammen mit Ihrer Nachricht.',
    missing: 'Bitte füllen Sie dieses Feld aus.',
    notAgreed: 'Ohne Ihre Zustimmung können Sie nicht schreiben.',
    notEmail: 'Das ist keine E-Mail-Adresse.',
    notPhone: 'Das ist keine Telefonnummer.',
    send: 'Jetzt senden',
  },
  waiting: {
    next: 'Sie sind als Nächstes an der Reihe.',
    place: (place) => `Sie sind an Stelle ${place} der Warteschlange.`,
    minutes: (count) =>
      counted(count, { one: 'Es dauert etwa eine Minute.', other: 'Es dauert etwa # Minuten.' }),
    hours: (count) =>
      counted(count, { one: 'Es dauert etwa eine Stunde.', other: 'Es dauert etwa # Stunden.' }),
    kept: 'Ihre Nachricht ist hier, und die Antwort finden Sie hier.',
    unknown: 'Wie lange es dauert, lässt sich noch nicht sagen.',
    instead: 'Stattdessen E-Mail-Adresse hinterlassen',
    leave: 'E-Mail-Adresse hinterlassen',
    save: 'Speichern',
    cancel: 'Abbrechen',
    left: (email) =>
      `Das Team hat Ihre Adresse ${email}. Sie müssen nicht warten: Kommen Sie zurück, wann Sie möchten.`,
    change: 'Ändern',
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
  tools: {
    file: 'Dateien senden',
    limits: (size, kinds) => `Je bis zu ${size}: ${kinds}`,
    kinds: {
      image: 'Bilder',
      audio: 'Audio',
      video: 'Videos',
      document: 'Dokumente',
      archive: 'Archive',
    },
    camera: 'Foto aufnehmen',
    emoji: 'Emojis',
    voice: 'Sprachnachricht aufnehmen',
    drop: (size) => `Dateien hier ablegen, je bis zu ${size}`,
  },
  files: {
    files: (count) => counted(count, { one: '# Datei', other: '# Dateien' }),
    tray: 'Dateien zum Senden',
    ready: 'Bereit zum Senden',
    progress: (name) => `${name} wird hochgeladen`,
    waiting: 'Geht weiter, sobald eine Verbindung besteht',
    remove: (name) => `${name} entfernen`,
    retry: 'Erneut versuchen',
    tooLarge: (name, size) => `${name} ist größer als ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'Eine Nachricht kann # Datei enthalten. ',
        other: 'Eine Nachricht kann # Dateien enthalten. ',
      }),
    kind: 'Dateien dieser Art werden nicht angenommen',
    large: 'Zu groß',
    off: 'Hier werden keine Dateien angenommen',
    failed: 'Nicht hochgeladen',
    enlarge: (name) => `${name}: größer anzeigen`,
    save: (name) => `${name} speichern`,
    close: 'Bild schließen',
    loading: 'Wird geladen …',
    unavailable: 'Kann nicht geladen werden',
    voice: (length) => `Sprachnachricht, ${length}`,
    play: 'Abspielen',
    pause: 'Pause',
    place: 'Stelle in der Aufnahme',
  },
  emoji: {
    search: 'Emojis suchen',
    none: 'Nichts gefunden',
    tone: 'Hautton',
    groups: {
      smileys: 'Smileys',
      people: 'Menschen',
      nature: 'Tiere und Natur',
      food: 'Essen und Trinken',
      things: 'Dinge und Orte',
      signs: 'Herzen und Zeichen',
    },
  },
  voice: {
    asking: 'Ihr Browser fragt, ob das Mikrofon verwendet werden darf.',
    refused:
      'Das Mikrofon darf nicht verwendet werden. Erlauben Sie es in den Einstellungen Ihres Browsers für diese Seite.',
    missing: 'Es wurde kein Mikrofon gefunden.',
    recording: (length) => `Aufnahme, ${length}`,
    longest: (length) => `Höchstens ${length}`,
    done: 'Aufnahme verwenden',
    cancel: 'Aufnahme verwerfen',
    close: 'Schließen',
    name: 'sprachnachricht',
  },
}

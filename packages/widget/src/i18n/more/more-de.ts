import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('de')

export const more: Unfinished<MoreWords> = {
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
}

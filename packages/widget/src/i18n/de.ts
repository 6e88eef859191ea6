import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('de')

export const launcher: LauncherWords = {
  open: 'Chat öffnen',
  unreachable: 'Chat nicht erreichbar. Zum Wiederholen tippen.',
}

export const panel: Words = {
  dialog: (site) => `Chat mit ${site}`,
  openChat: 'Chat öffnen',
  closeChat: 'Chat schließen',
  menu: 'Mehr',
  unread: (count) => `${count} ungelesen`,
  conversation: 'Unterhaltung',

  online: 'Wir sind für Sie da',
  away: 'Gerade ist niemand da',
  leaveMessage: 'Schreiben Sie uns: Die Antwort finden Sie hier.',
  talkingTo: (agent) => `Sie sprechen mit ${agent}`,

  placeholder: 'Nachricht schreiben …',
  send: 'Senden',
  charactersLeft: (count) => counted(count, { one: 'Noch # Zeichen', other: 'Noch # Zeichen' }),
  charactersOver: (count) =>
    counted(count, { one: '# Zeichen zu viel', other: '# Zeichen zu viel' }),

  you: 'Sie',
  sending: 'Wird gesendet …',
  waiting: 'Wird gesendet, sobald eine Verbindung besteht',
  sent: 'Gesendet',
  read: 'Gelesen',
  notSent: 'Nicht gesendet',
  retry: 'Erneut versuchen',
  discard: 'Verwerfen',
  showAll: 'Alles anzeigen',

  typing: (agent) => `${agent} schreibt`,
  newMessages: (count) => counted(count, { one: '# neue Nachricht', other: '# neue Nachrichten' }),
  toNewest: 'Zur neuesten Nachricht',
  loadingOlder: 'Ältere Nachrichten werden geladen …',

  claimed: (agent) => `${agent} ist der Unterhaltung beigetreten`,
  resolved: (agent) =>
    `${agent} hat die Unterhaltung beendet. Schreiben Sie, um sie wieder zu öffnen.`,
  reopened: (agent) => `${agent} hat die Unterhaltung wieder geöffnet`,
  returned: 'Sie haben die Unterhaltung wieder geöffnet',
  ended: 'Sie haben die Unterhaltung beendet. Schreiben Sie, um sie wieder zu öffnen.',
  blocked: 'Diese Unterhaltung wurde geschlossen.',
  unblocked: 'Sie können wieder schreiben.',
  rated: 'Vielen Dank für Ihre Bewertung',
  released: (agent) => `${agent} hat die Unterhaltung verlassen`,
  moved: 'Sie warten jetzt auf ein anderes Team',
  warned: 'Sind Sie noch da? Schreiben Sie, sonst wird diese Unterhaltung bald geschlossen.',
  lapsed:
    'Diese Unterhaltung wurde geschlossen, weil es lange still war. Schreiben Sie, um sie wieder zu öffnen.',

  connecting: 'Verbindung wird hergestellt …',
  offline: 'Sie sind offline. Was Sie schreiben, wird gesendet, sobald Sie wieder online sind.',
  reconnecting: 'Verbindung unterbrochen. Neuer Versuch …',
  retryIn: (seconds) => `Verbindung unterbrochen. Neuer Versuch in ${seconds} s`,
  stopped: 'Dieser Chat ist gerade nicht verfügbar.',
  credit: 'Chat von Tealight',
  reload: 'Es gibt eine neue Version dieses Chats. Bitte laden Sie die Seite neu.',
}

import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('nl')

export const launcher: LauncherWords = {
  open: 'Chat openen',
  unreachable: 'Chat niet bereikbaar. Tik om het weer te proberen.',
}

export const panel: Words = {
  dialog: (site) => `Chat met ${site}`,
  openChat: 'Chat openen',
  closeChat: 'Chat sluiten',
  menu: 'Meer',
  unread: (count) => `${count} ongelezen`,
  conversation: 'Gesprek',

  online: 'We zijn er voor je',
  away: 'Er is nu niemand aanwezig',
  leaveMessage: 'Laat een bericht achter, dan vind je hier het antwoord.',
  talkingTo: (agent) => `Je chat met ${agent}`,

  placeholder: 'Schrijf een bericht…',
  send: 'Versturen',
  charactersLeft: (count) => counted(count, { one: 'Nog # teken', other: 'Nog # tekens' }),
  charactersOver: (count) => counted(count, { one: '# teken te veel', other: '# tekens te veel' }),

  you: 'Jij',
  sending: 'Wordt verstuurd…',
  waiting: 'Wordt verstuurd zodra er verbinding is',
  sent: 'Verstuurd',
  read: 'Gelezen',
  notSent: 'Niet verstuurd',
  retry: 'Opnieuw proberen',
  discard: 'Verwijderen',
  showAll: 'Alles tonen',

  typing: (agent) => `${agent} is aan het typen`,
  newMessages: (count) => counted(count, { one: '# nieuw bericht', other: '# nieuwe berichten' }),
  toNewest: 'Naar het nieuwste bericht',
  loadingOlder: 'Oudere berichten laden…',

  claimed: (agent) => `${agent} neemt nu deel aan het gesprek`,
  resolved: (agent) => `${agent} heeft het gesprek gesloten. Schrijf om het weer te openen.`,
  reopened: (agent) => `${agent} heeft het gesprek weer geopend`,
  returned: 'Je hebt het gesprek weer geopend',
  ended: 'Je hebt het gesprek beëindigd. Schrijf om het weer te openen.',
  blocked: 'Dit gesprek is gesloten.',
  unblocked: 'Je kunt weer schrijven.',
  rated: 'Bedankt voor je beoordeling',
  released: (agent) => `${agent} neemt niet meer deel aan het gesprek`,
  moved: 'Je wacht nu op een ander team',
  warned: 'Ben je er nog? Schrijf iets, anders wordt dit gesprek binnenkort gesloten.',
  lapsed: 'Dit gesprek is gesloten omdat het lang stil was. Schrijf om het weer te openen.',

  connecting: 'Verbinding maken…',
  offline: 'Je bent offline. Wat je schrijft wordt bewaard en verstuurd zodra je weer online bent.',
  reconnecting: 'Verbinding verbroken. Nieuwe poging…',
  retryIn: (seconds) => `Verbinding verbroken. Nieuwe poging over ${seconds} s`,
  stopped: 'Deze chat is nu niet beschikbaar.',
  credit: 'Chat van Tealight',
  reload: 'Er is een nieuwe versie van deze chat: laad de pagina opnieuw.',
}

import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('it')

export const launcher: LauncherWords = {
  open: 'Apri la chat',
  unreachable: 'Chat irraggiungibile. Tocca per riprovare.',
}

export const panel: Words = {
  dialog: (site) => `Chat con ${site}`,
  openChat: 'Apri la chat',
  closeChat: 'Chiudi la chat',
  menu: 'Altro',
  unread: (count) => counted(count, { one: '# non letto', other: '# non letti' }),
  conversation: 'Conversazione',

  online: 'Siamo online',
  away: 'Al momento non c’è nessuno',
  leaveMessage: 'Lascia un messaggio: troverai la risposta qui.',
  talkingTo: (agent) => `Stai parlando con ${agent}`,

  placeholder: 'Scrivi un messaggio…',
  send: 'Invia',
  charactersLeft: (count) =>
    counted(count, { one: '# carattere rimanente', other: '# caratteri rimanenti' }),
  charactersOver: (count) =>
    counted(count, { one: '# carattere di troppo', other: '# caratteri di troppo' }),

  you: 'Tu',
  sending: 'Invio in corso…',
  waiting: 'Verrà inviato al ritorno della connessione',
  sent: 'Inviato',
  read: 'Letto',
  notSent: 'Non inviato',
  retry: 'Riprova',
  discard: 'Elimina',
  showAll: 'Mostra tutto',

  typing: (agent) => `${agent} sta scrivendo`,
  newMessages: (count) => counted(count, { one: '# nuovo messaggio', other: '# nuovi messaggi' }),
  toNewest: 'Vai all’ultimo messaggio',
  loadingOlder: 'Caricamento dei messaggi precedenti…',

  claimed: (agent) => `${agent} partecipa ora alla conversazione`,
  resolved: (agent) => `${agent} ha chiuso la conversazione. Scrivi per riaprirla.`,
  reopened: (agent) => `${agent} ha riaperto la conversazione`,
  returned: 'Hai riaperto la conversazione',
  ended: 'Hai chiuso la conversazione. Scrivi per riaprirla.',
  blocked: 'Questa conversazione è stata chiusa.',
  unblocked: 'Puoi scrivere di nuovo.',
  rated: 'Grazie per la tua valutazione',
  released: (agent) => `${agent} non partecipa più alla conversazione`,
  moved: 'Ora sei in attesa di un altro team',
  warned: 'Ci sei ancora? Scrivi, altrimenti questa conversazione verrà chiusa a breve.',
  lapsed: 'Questa conversazione è stata chiusa dopo un lungo silenzio. Scrivi per riaprirla.',

  connecting: 'Connessione in corso…',
  offline: 'Sei offline. Quello che scrivi viene conservato e inviato al tuo ritorno.',
  reconnecting: 'Connessione interrotta. Nuovo tentativo…',
  retryIn: (seconds) => `Connessione interrotta. Nuovo tentativo tra ${seconds} s`,
  stopped: 'Questa chat non è disponibile al momento.',
  credit: 'Chat di Tealight',
  reload: 'È disponibile una nuova versione di questa chat: ricarica la pagina.',
}

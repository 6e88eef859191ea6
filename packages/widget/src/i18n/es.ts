import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('es')

export const launcher: LauncherWords = {
  open: 'Abrir el chat',
  unreachable: 'Chat sin conexión. Toca para reintentar.',
}

export const panel: Words = {
  dialog: (site) => `Chat con ${site}`,
  openChat: 'Abrir el chat',
  closeChat: 'Cerrar el chat',
  menu: 'Más',
  unread: (count) => `${count} sin leer`,
  conversation: 'Conversación',

  online: 'Estamos en línea',
  away: 'Ahora no hay nadie disponible',
  leaveMessage: 'Deja un mensaje y encontrarás la respuesta aquí.',
  talkingTo: (agent) => `Estás hablando con ${agent}`,

  placeholder: 'Escribe un mensaje…',
  send: 'Enviar',
  charactersLeft: (count) =>
    counted(count, { one: 'Queda # carácter', other: 'Quedan # caracteres' }),
  charactersOver: (count) =>
    counted(count, { one: 'Sobra # carácter', other: 'Sobran # caracteres' }),

  you: 'Tú',
  sending: 'Enviando…',
  waiting: 'Se enviará cuando haya conexión',
  sent: 'Enviado',
  read: 'Leído',
  notSent: 'No enviado',
  retry: 'Reintentar',
  discard: 'Descartar',
  showAll: 'Mostrar todo',

  typing: (agent) => `${agent} está escribiendo`,
  newMessages: (count) => counted(count, { one: '# mensaje nuevo', other: '# mensajes nuevos' }),
  toNewest: 'Ir al último mensaje',
  loadingOlder: 'Cargando mensajes anteriores…',

  claimed: (agent) => `${agent} se ha unido a la conversación`,
  resolved: (agent) => `${agent} ha cerrado la conversación. Escribe para volver a abrirla.`,
  reopened: (agent) => `${agent} ha vuelto a abrir la conversación`,
  returned: 'Has vuelto a abrir la conversación',
  ended: 'Has terminado la conversación. Escribe para volver a abrirla.',
  blocked: 'Esta conversación se cerró.',
  unblocked: 'Ya puedes escribir de nuevo.',
  rated: 'Gracias por tu valoración',
  released: (agent) => `${agent} ha dejado la conversación`,
  moved: 'Ahora esperas a otro equipo',
  warned: '¿Sigues ahí? Escribe; si no, esta conversación se cerrará pronto.',
  lapsed: 'Esta conversación se cerró tras un largo silencio. Escribe para volver a abrirla.',

  connecting: 'Conectando…',
  offline: 'Estás sin conexión. Lo que escribas se guardará y se enviará cuando vuelvas.',
  reconnecting: 'Se ha perdido la conexión. Reintentando…',
  retryIn: (seconds) => `Se ha perdido la conexión. Nuevo intento en ${seconds} s`,
  stopped: 'Este chat no está disponible en este momento.',
  credit: 'Chat de Tealight',
  reload: 'Hay una nueva versión de este chat: vuelve a cargar la página.',
}

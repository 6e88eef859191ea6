import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('pt-BR')

export const launcher: LauncherWords = {
  open: 'Abrir o chat',
  unreachable: 'Chat indisponível. Toque para tentar de novo.',
}

export const panel: Words = {
  dialog: (site) => `Chat com ${site}`,
  openChat: 'Abrir o chat',
  closeChat: 'Fechar o chat',
  menu: 'Mais',
  unread: (count) => counted(count, { one: '# não lida', other: '# não lidas' }),
  conversation: 'Conversa',

  online: 'Estamos online',
  away: 'Não há ninguém disponível agora',
  leaveMessage: 'Deixe uma mensagem e você encontrará a resposta aqui.',
  talkingTo: (agent) => `Você está falando com ${agent}`,

  placeholder: 'Escreva uma mensagem…',
  send: 'Enviar',
  charactersLeft: (count) =>
    counted(count, { one: '# caractere restante', other: '# caracteres restantes' }),
  charactersOver: (count) =>
    counted(count, { one: '# caractere a mais', other: '# caracteres a mais' }),

  you: 'Você',
  sending: 'Enviando…',
  waiting: 'Será enviada quando houver conexão',
  sent: 'Enviada',
  read: 'Lida',
  notSent: 'Não enviada',
  retry: 'Tentar de novo',
  discard: 'Descartar',
  showAll: 'Mostrar tudo',

  typing: (agent) => `${agent} está digitando`,
  newMessages: (count) => counted(count, { one: '# nova mensagem', other: '# novas mensagens' }),
  toNewest: 'Ir para a mensagem mais recente',
  loadingOlder: 'Carregando mensagens anteriores…',

  claimed: (agent) => `${agent} entrou na conversa`,
  resolved: (agent) => `${agent} encerrou a conversa. Escreva para abri-la de novo.`,
  reopened: (agent) => `${agent} reabriu a conversa`,
  returned: 'Você reabriu a conversa',
  ended: 'Você encerrou a conversa. Escreva para abri-la de novo.',
  blocked: 'Esta conversa foi encerrada.',
  unblocked: 'Você pode escrever de novo.',
  rated: 'Agradecemos a sua avaliação',
  released: (agent) => `${agent} saiu da conversa`,
  moved: 'Agora você está esperando outra equipe',
  warned: 'Você ainda está aí? Escreva, ou esta conversa será encerrada em breve.',
  lapsed: 'Esta conversa foi encerrada após um longo silêncio. Escreva para abri-la de novo.',

  connecting: 'Conectando…',
  offline: 'Você está offline. O que você escrever será guardado e enviado quando você voltar.',
  reconnecting: 'Conexão perdida. Tentando de novo…',
  retryIn: (seconds) => `Conexão perdida. Nova tentativa em ${seconds} s`,
  stopped: 'Este chat não está disponível no momento.',
  credit: 'Chat por Tealight',
  reload: 'Há uma nova versão deste chat: recarregue a página.',
}

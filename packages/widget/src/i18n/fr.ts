import { counting } from './counting.ts'
import type { LauncherWords, Words } from './en.ts'

const counted = counting('fr')

export const launcher: LauncherWords = {
  open: 'Ouvrir le chat',
  unreachable: 'Chat injoignable. Touchez pour réessayer.',
}

export const panel: Words = {
  dialog: (site) => `Chat avec ${site}`,
  openChat: 'Ouvrir le chat',
  closeChat: 'Fermer le chat',
  menu: 'Plus',
  unread: (count) => counted(count, { one: '# non lu', other: '# non lus' }),
  conversation: 'Conversation',

  online: 'Nous sommes là',
  away: 'Personne n’est là pour le moment',
  leaveMessage: 'Laissez un message, vous trouverez la réponse ici.',
  talkingTo: (agent) => `Vous discutez avec ${agent}`,

  placeholder: 'Écrivez un message…',
  send: 'Envoyer',
  charactersLeft: (count) =>
    counted(count, { one: '# caractère restant', other: '# caractères restants' }),
  charactersOver: (count) =>
    counted(count, { one: '# caractère en trop', other: '# caractères en trop' }),

  you: 'Vous',
  sending: 'Envoi…',
  waiting: 'Sera envoyé dès le retour de la connexion',
  sent: 'Envoyé',
  read: 'Lu',
  notSent: 'Non envoyé',
  retry: 'Réessayer',
  discard: 'Supprimer',
  showAll: 'Tout afficher',

  typing: (agent) => `${agent} est en train d’écrire`,
  newMessages: (count) =>
    counted(count, { one: '# nouveau message', other: '# nouveaux messages' }),
  toNewest: 'Aller au dernier message',
  loadingOlder: 'Chargement des messages précédents…',

  claimed: (agent) => `${agent} a rejoint la conversation`,
  resolved: (agent) => `${agent} a clos la conversation. Écrivez pour la rouvrir.`,
  reopened: (agent) => `${agent} a rouvert la conversation`,
  returned: 'Vous avez rouvert la conversation',
  ended: 'Vous avez terminé la conversation. Écrivez pour la rouvrir.',
  blocked: 'Cette conversation a été fermée.',
  unblocked: 'Vous pouvez de nouveau écrire.',
  rated: 'Merci pour votre évaluation',
  released: (agent) => `${agent} a quitté la conversation`,
  moved: 'Vous attendez maintenant une autre équipe',
  warned: 'Êtes-vous toujours là ? Écrivez, sinon cette conversation sera bientôt fermée.',
  lapsed: 'Cette conversation a été fermée après un long silence. Écrivez pour la rouvrir.',

  connecting: 'Connexion…',
  offline: 'Vous êtes hors ligne. Ce que vous écrivez est conservé et sera envoyé à votre retour.',
  reconnecting: 'Connexion perdue. Nouvelle tentative…',
  retryIn: (seconds) => `Connexion perdue. Nouvelle tentative dans ${seconds}\u00a0s`,
  stopped: 'Ce chat n’est pas disponible pour le moment.',
  credit: 'Chat par Tealight',
  reload: 'Une nouvelle version de ce chat est disponible\u00a0: veuillez recharger la page.',
}

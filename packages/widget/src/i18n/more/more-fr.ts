import { counting } from '../counting.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('fr')

export const more: MoreWords = {
  menu: {
    download: 'Télécharger la conversation',
    downloadHead: (site, date) => `Conversation avec ${site}, téléchargée le ${date}`,
    downloadName: 'conversation',
    policy: 'Politique de confidentialité',
    keptFor: (days) =>
      counted(days, {
        one: 'Les conversations sont conservées # jour.',
        other: 'Les conversations sont conservées # jours.',
      }),
  },
  alerts: {
    mute: 'Couper le son',
    unmute: 'Activer le son',
    notify: 'Me prévenir d’une réponse',
  },
  search: {
    field: 'Rechercher dans la conversation',
    older: 'Résultat plus ancien',
    newer: 'Résultat plus récent',
    close: 'Fermer la recherche',
    searching: 'Recherche…',
    none: 'Aucun résultat',
    failed: 'La recherche n’a pas abouti. Appuyez sur Entrée pour réessayer.',
    place: (at, count) => `${at} sur ${count}`,
  },
  deeds: {
    all: 'Que faire de ce message',
    answer: 'Répondre',
    noAnswer: 'Ne pas répondre à ce message',
    copy: 'Copier',
    edit: 'Modifier',
    save: 'Enregistrer',
    cancel: 'Annuler',
    delete: 'Supprimer',
    deleteSure: 'Supprimer ce message pour tout le monde\u202f?',
    failed: 'Cela n’a pas fonctionné. Il est peut-être trop tard.',
    edited: 'Modifié',
    gone: 'Message supprimé',
  },
  offers: {
    choose: 'Choisissez une réponse',
  },
  rating: {
    question: 'Comment s’est passée cette conversation\u202f?',
    thumbs: (score) => (score === 1 ? 'Mauvais' : 'Bien'),
    faces: (score) =>
      ['Très mauvais', 'Mauvais', 'Moyen', 'Bien', 'Très bien'][score - 1] ?? 'Moyen',
    stars: (score) => counted(score, { one: '# étoile', other: '# étoiles' }),
    comment: 'Que voulez-vous nous dire\u202f?',
    send: 'Envoyer',
    thanks: 'Merci\u202f!',
    failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  },
  end: {
    end: 'Terminer la conversation',
    sure: 'Terminer cette conversation\u202f? Vous pourrez réécrire à tout moment.',
    yes: 'Terminer',
    no: 'Continuer',
  },
  gate: {
    consent:
      'Pour vous répondre, ce chat conserve vos messages et, dans ce navigateur, une clé qui vous permet de les retrouver. Rien n’est conservé avant votre accord.',
    agree: 'Accepter et écrire',
    pleaseSignIn: 'Veuillez vous connecter pour nous écrire.',
    signIn: 'Se connecter',
  },
  before: {
    here: (names) => `Présents\u00a0: ${names}`,
    replyAtOnce: 'Répond en général en moins d’une minute',
    replySoon: 'Répond en général en quelques minutes',
    replyMinutes: (count) =>
      counted(count, {
        one: 'Répond en général en moins de # minute',
        other: 'Répond en général en moins de # minutes',
      }),
    replyHours: (count) =>
      counted(count, {
        one: 'Répond en général en moins d’une heure',
        other: 'Répond en général en moins de # heures',
      }),
    backToday: (time) => `De retour aujourd’hui à ${time}.`,
    backTomorrow: (time) => `De retour demain à ${time}.`,
    backOn: (day, time) => `De retour ${day} à ${time}.`,
  },
  form: {
    heading: 'Avant d’écrire',
    name: 'Votre nom',
    email: 'Votre adresse e-mail',
    phone: 'Votre numéro de téléphone',
    consent: 'J’ai lu comment mes données sont utilisées et j’accepte.',
    consentLink: 'Lire',
    team: 'À qui souhaitez-vous écrire\u202f?',
    choose: 'Veuillez choisir',
    optional: 'facultatif',
    contactHelp: 'L’équipe le verra avec votre message.',
    missing: 'Veuillez remplir ce champ.',
    notAgreed: 'Votre accord est nécessaire pour écrire.',
    notEmail: 'Ce n’est pas une adresse e-mail.',
    notPhone: 'Ce n’est pas un numéro de téléphone.',
    send: 'Envoyer maintenant',
  },
  waiting: {
    next: 'C’est bientôt à vous.',
    place: (place) => `Vous êtes en position ${place} dans la file.`,
    minutes: (count) =>
      counted(count, {
        one: 'Environ une minute d’attente.',
        other: 'Environ # minutes d’attente.',
      }),
    hours: (count) =>
      counted(count, { one: 'Environ une heure d’attente.', other: 'Environ # heures d’attente.' }),
    kept: 'Votre message est ici, et la réponse arrivera ici.',
    unknown: 'Nous ne savons pas encore combien de temps il faudra attendre.',
    instead: 'Laisser plutôt une adresse e-mail',
    leave: 'Laisser une adresse e-mail',
    save: 'Enregistrer',
    cancel: 'Annuler',
    left: (email) =>
      `L’équipe a votre adresse ${email}. Inutile d’attendre\u00a0: revenez quand vous voulez.`,
    change: 'Modifier',
    failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  },
  tools: {
    file: 'Envoyer des fichiers',
    limits: (size, kinds) => `Jusqu’à ${size} par fichier\u00a0: ${kinds}`,
    kinds: {
      image: 'images',
      audio: 'sons',
      video: 'vidéos',
      document: 'documents',
      archive: 'archives',
    },
    camera: 'Prendre une photo',
    emoji: 'Émojis',
    voice: 'Enregistrer un message vocal',
    drop: (size) => `Déposez des fichiers ici, jusqu’à ${size} chacun`,
  },
  files: {
    files: (count) => counted(count, { one: '# fichier', other: '# fichiers' }),
    tray: 'Fichiers à envoyer',
    ready: 'Prêt à être envoyé',
    progress: (name) => `Envoi de ${name} en cours`,
    waiting: 'Reprend dès le retour de la connexion',
    remove: (name) => `Retirer ${name}`,
    retry: 'Réessayer',
    tooLarge: (name, size) => `${name} dépasse ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'Un message accepte # fichier. ',
        other: 'Un message accepte # fichiers. ',
      }),
    kind: 'Ce type de fichier n’est pas accepté',
    large: 'Trop volumineux',
    off: 'Les fichiers ne sont pas acceptés ici',
    failed: 'Échec de l’envoi',
    enlarge: (name) => `${name}\u00a0: agrandir`,
    save: (name) => `Enregistrer ${name}`,
    close: 'Fermer l’image',
    loading: 'Chargement…',
    unavailable: 'Chargement impossible',
    voice: (length) => `Message vocal, ${length}`,
    play: 'Lire',
    pause: 'Mettre en pause',
    place: 'Position dans l’enregistrement',
  },
  emoji: {
    search: 'Rechercher un émoji',
    none: 'Aucun résultat',
    tone: 'Couleur de peau',
    groups: {
      smileys: 'Émoticônes',
      people: 'Personnes',
      nature: 'Animaux et nature',
      food: 'Nourriture et boissons',
      things: 'Objets et lieux',
      signs: 'Cœurs et symboles',
    },
  },
  voice: {
    asking: 'Votre navigateur demande si le microphone peut être utilisé.',
    refused:
      'Le microphone ne peut pas être utilisé. Autorisez-le pour cette page dans les réglages de votre navigateur.',
    missing: 'Aucun microphone trouvé.',
    recording: (length) => `Enregistrement, ${length}`,
    longest: (length) => `${length} au maximum`,
    done: 'Utiliser l’enregistrement',
    cancel: 'Supprimer l’enregistrement',
    close: 'Fermer',
    name: 'message vocal',
  },
}

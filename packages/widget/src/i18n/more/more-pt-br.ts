import { counting } from '../counting.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('pt-BR')

export const more: MoreWords = {
  menu: {
    download: 'Baixar a conversa',
    downloadHead: (site, date) => `Conversa com ${site}, baixada em ${date}`,
    downloadName: 'conversa',
    policy: 'Política de privacidade',
    keptFor: (days) =>
      counted(days, {
        one: 'As conversas são guardadas por # dia.',
        other: 'As conversas são guardadas por # dias.',
      }),
  },
  alerts: {
    mute: 'Silenciar',
    unmute: 'Ativar o som',
    notify: 'Avisar quando responderem',
  },
  deeds: {
    all: 'O que fazer com esta mensagem',
    answer: 'Responder',
    noAnswer: 'Não responder a esta mensagem',
    copy: 'Copiar',
    edit: 'Editar',
    save: 'Salvar',
    cancel: 'Cancelar',
    delete: 'Excluir',
    deleteSure: 'Excluir esta mensagem para todos?',
    failed: 'Não deu certo. Talvez seja tarde demais.',
    edited: 'Editada',
    gone: 'Mensagem excluída',
  },
  offers: {
    choose: 'Escolha uma resposta',
  },
  rating: {
    question: 'Como foi esta conversa?',
    thumbs: (score) => (score === 1 ? 'Ruim' : 'Bom'),
    faces: (score) => ['Muito ruim', 'Ruim', 'Regular', 'Bom', 'Muito bom'][score - 1] ?? 'Regular',
    stars: (score) => counted(score, { one: '# estrela', other: '# estrelas' }),
    comment: 'O que você quer nos dizer?',
    send: 'Enviar',
    thanks: 'Agradecemos!',
    failed: 'Não deu certo. Tente de novo.',
  },
  end: {
    end: 'Encerrar a conversa',
    sure: 'Encerrar esta conversa? Você pode escrever de novo quando quiser.',
    yes: 'Encerrar',
    no: 'Continuar',
  },
  gate: {
    consent:
      'Para responder a você, este chat guarda suas mensagens e, neste navegador, uma chave para encontrá-las de novo. Nada é guardado antes de você concordar.',
    agree: 'Concordar e escrever',
    pleaseSignIn: 'Entre na sua conta para escrever para nós.',
    signIn: 'Entrar',
  },
  before: {
    here: (names) => `Aqui agora: ${names}`,
    replyAtOnce: 'Costuma responder em menos de um minuto',
    replySoon: 'Costuma responder em alguns minutos',
    replyMinutes: (count) =>
      counted(count, {
        one: 'Costuma responder em até # minuto',
        other: 'Costuma responder em até # minutos',
      }),
    replyHours: (count) =>
      counted(count, {
        one: 'Costuma responder em até uma hora',
        other: 'Costuma responder em até # horas',
      }),
    backToday: (time) => `Voltamos hoje às ${time}.`,
    backTomorrow: (time) => `Voltamos amanhã às ${time}.`,
    backOn: (day, time) => `Voltamos ${day} às ${time}.`,
  },
  form: {
    heading: 'Antes de escrever',
    name: 'Seu nome',
    email: 'Seu e-mail',
    phone: 'Seu telefone',
    consent: 'Li como meus dados são usados e concordo.',
    consentLink: 'Ler',
    team: 'Com quem você quer falar?',
    choose: 'Escolha uma opção',
    optional: 'opcional',
    contactHelp: 'A equipe verá isto junto com a sua mensagem.',
    missing: 'Preencha este campo.',
    notAgreed: 'Para escrever, é preciso concordar.',
    notEmail: 'Este não é um e-mail válido.',
    notPhone: 'Este não é um telefone válido.',
    send: 'Enviar agora',
  },
  waiting: {
    next: 'Você é o próximo da fila.',
    place: (place) => `Sua posição na fila é ${place}.`,
    minutes: (count) =>
      counted(count, {
        one: 'Deve levar cerca de um minuto.',
        other: 'Deve levar cerca de # minutos.',
      }),
    hours: (count) =>
      counted(count, {
        one: 'Deve levar cerca de uma hora.',
        other: 'Deve levar cerca de # horas.',
      }),
    kept: 'Sua mensagem está aqui, e a resposta também chegará aqui.',
    unknown: 'Ainda não dá para saber quanto vai demorar.',
    instead: 'Deixar um e-mail em vez de esperar',
    leave: 'Deixar um e-mail',
    save: 'Salvar',
    cancel: 'Cancelar',
    left: (email) =>
      `A equipe tem o seu e-mail ${email}. Você não precisa esperar: volte quando quiser.`,
    change: 'Alterar',
    failed: 'Não deu certo. Tente de novo.',
  },
  tools: {
    file: 'Enviar arquivos',
    limits: (size, kinds) => `Até ${size} cada: ${kinds}`,
    kinds: {
      image: 'imagens',
      audio: 'áudio',
      video: 'vídeos',
      document: 'documentos',
      archive: 'arquivos compactados',
    },
    camera: 'Tirar uma foto',
    emoji: 'Emojis',
    voice: 'Gravar uma mensagem de voz',
    drop: (size) => `Solte os arquivos aqui, até ${size} cada`,
  },
  files: {
    files: (count) => counted(count, { one: '# arquivo', other: '# arquivos' }),
    tray: 'Arquivos para enviar',
    ready: 'Pronto para enviar',
    progress: (name) => `Enviando ${name}`,
    waiting: 'Continua quando houver conexão',
    remove: (name) => `Remover ${name}`,
    retry: 'Tentar de novo',
    tooLarge: (name, size) => `${name} tem mais de ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'Uma mensagem aceita # arquivo. ',
        other: 'Uma mensagem aceita # arquivos. ',
      }),
    kind: 'Este tipo de arquivo não é aceito',
    large: 'Grande demais',
    off: 'Arquivos não são aceitos aqui',
    failed: 'Não foi enviado',
    enlarge: (name) => `${name}: ampliar`,
    save: (name) => `Salvar ${name}`,
    close: 'Fechar a imagem',
    loading: 'Carregando…',
    unavailable: 'Não foi possível carregar',
    voice: (length) => `Mensagem de voz, ${length}`,
    play: 'Reproduzir',
    pause: 'Pausar',
    place: 'Posição na gravação',
  },
  emoji: {
    search: 'Buscar emojis',
    none: 'Nada encontrado',
    tone: 'Tom de pele',
    groups: {
      smileys: 'Carinhas',
      people: 'Pessoas',
      nature: 'Animais e natureza',
      food: 'Comidas e bebidas',
      things: 'Objetos e lugares',
      signs: 'Corações e símbolos',
    },
  },
  voice: {
    asking: 'Seu navegador está perguntando se o microfone pode ser usado.',
    refused:
      'O microfone não pode ser usado. Permita o uso para esta página nas configurações do navegador.',
    missing: 'Nenhum microfone encontrado.',
    recording: (length) => `Gravando, ${length}`,
    longest: (length) => `No máximo ${length}`,
    done: 'Usar a gravação',
    cancel: 'Descartar a gravação',
    close: 'Fechar',
    name: 'mensagem de voz',
  },
}

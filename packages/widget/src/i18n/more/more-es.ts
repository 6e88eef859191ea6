import { counting } from '../counting.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('es')

export const more: MoreWords = {
  menu: {
    download: 'Descargar la conversación',
    downloadHead: (site, date) => `Conversación con ${site}, descargada el ${date}`,
    downloadName: 'conversación',
    policy: 'Política de privacidad',
    keptFor: (days) =>
      counted(days, {
        one: 'Las conversaciones se guardan # día.',
        other: 'Las conversaciones se guardan # días.',
      }),
  },
  alerts: {
    mute: 'Silenciar',
    unmute: 'Activar el sonido',
    notify: 'Avisarme cuando respondan',
  },
  deeds: {
    all: 'Qué hacer con este mensaje',
    answer: 'Responder',
    noAnswer: 'No responder a este mensaje',
    copy: 'Copiar',
    edit: 'Editar',
    save: 'Guardar',
    cancel: 'Cancelar',
    delete: 'Eliminar',
    deleteSure: '¿Eliminar este mensaje para todos?',
    failed: 'No ha funcionado. Puede que sea demasiado tarde.',
    edited: 'Editado',
    gone: 'Mensaje eliminado',
  },
  offers: {
    choose: 'Elige una respuesta',
  },
  rating: {
    question: '¿Qué te ha parecido esta conversación?',
    thumbs: (score) => (score === 1 ? 'Mal' : 'Bien'),
    faces: (score) => ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'][score - 1] ?? 'Regular',
    stars: (score) => counted(score, { one: '# estrella', other: '# estrellas' }),
    comment: '¿Qué quieres decirnos?',
    send: 'Enviar',
    thanks: '¡Gracias!',
    failed: 'No ha funcionado. Inténtalo de nuevo.',
  },
  end: {
    end: 'Terminar la conversación',
    sure: '¿Terminar esta conversación? Puedes volver a escribir cuando quieras.',
    yes: 'Terminar',
    no: 'Continuar',
  },
  gate: {
    consent:
      'Para responderte, este chat guarda tus mensajes y, en este navegador, una clave con la que podrás volver a encontrarlos. No se guarda nada antes de que aceptes.',
    agree: 'Aceptar y escribir',
    pleaseSignIn: 'Inicia sesión para escribirnos.',
    signIn: 'Iniciar sesión',
  },
  before: {
    here: (names) => `Disponibles ahora: ${names}`,
    replyAtOnce: 'Suele responder en menos de un minuto',
    replySoon: 'Suele responder en unos minutos',
    replyMinutes: (count) =>
      counted(count, {
        one: 'Suele responder en menos de # minuto',
        other: 'Suele responder en menos de # minutos',
      }),
    replyHours: (count) =>
      counted(count, {
        one: 'Suele responder en menos de una hora',
        other: 'Suele responder en menos de # horas',
      }),
    backToday: (time) => `Volvemos hoy a las ${time}.`,
    backTomorrow: (time) => `Volvemos mañana a las ${time}.`,
    backOn: (day, time) => `Volvemos el ${day} a las ${time}.`,
  },
  form: {
    heading: 'Antes de escribir',
    name: 'Tu nombre',
    email: 'Tu correo electrónico',
    phone: 'Tu número de teléfono',
    consent: 'He leído cómo se usan mis datos y estoy de acuerdo.',
    consentLink: 'Leer',
    team: '¿A quién quieres escribir?',
    choose: 'Elige una opción',
    optional: 'opcional',
    contactHelp: 'El equipo lo verá junto con tu mensaje.',
    missing: 'Rellena este campo.',
    notAgreed: 'Para escribir tienes que estar de acuerdo.',
    notEmail: 'Esto no es un correo electrónico.',
    notPhone: 'Esto no es un número de teléfono.',
    send: 'Enviar ahora',
  },
  waiting: {
    next: 'Eres el siguiente turno.',
    place: (place) => `Tu puesto en la cola es el ${place}.`,
    minutes: (count) =>
      counted(count, {
        one: 'Tardará un minuto aproximadamente.',
        other: 'Tardará unos # minutos.',
      }),
    hours: (count) =>
      counted(count, { one: 'Tardará una hora aproximadamente.', other: 'Tardará unas # horas.' }),
    kept: 'Tu mensaje está aquí, y la respuesta llegará aquí.',
    unknown: 'Todavía no se sabe cuánto tardará.',
    instead: 'Mejor dejar un correo electrónico',
    leave: 'Dejar un correo electrónico',
    save: 'Guardar',
    cancel: 'Cancelar',
    left: (email) =>
      `El equipo tiene tu correo ${email}. No hace falta que esperes: vuelve cuando quieras.`,
    change: 'Cambiar',
    failed: 'No ha funcionado. Inténtalo de nuevo.',
  },
  tools: {
    file: 'Enviar archivos',
    limits: (size, kinds) => `Hasta ${size} cada uno: ${kinds}`,
    kinds: {
      image: 'imágenes',
      audio: 'audio',
      video: 'vídeos',
      document: 'documentos',
      archive: 'archivos comprimidos',
    },
    camera: 'Hacer una foto',
    emoji: 'Emojis',
    voice: 'Grabar un mensaje de voz',
    drop: (size) => `Suelta aquí los archivos, hasta ${size} cada uno`,
  },
  files: {
    files: (count) => counted(count, { one: '# archivo', other: '# archivos' }),
    tray: 'Archivos para enviar',
    ready: 'Listo para enviar',
    progress: (name) => `Subiendo ${name}`,
    waiting: 'Continúa cuando haya conexión',
    remove: (name) => `Quitar ${name}`,
    retry: 'Reintentar',
    tooLarge: (name, size) => `${name} ocupa más de ${size}. `,
    tooMany: (count) =>
      counted(count, {
        one: 'Un mensaje admite # archivo. ',
        other: 'Un mensaje admite # archivos. ',
      }),
    kind: 'No se admite este tipo de archivo',
    large: 'Demasiado grande',
    off: 'Aquí no se admiten archivos',
    failed: 'No se ha subido',
    enlarge: (name) => `${name}: ver más grande`,
    save: (name) => `Guardar ${name}`,
    close: 'Cerrar la imagen',
    loading: 'Cargando…',
    unavailable: 'No se puede cargar',
    voice: (length) => `Mensaje de voz, ${length}`,
    play: 'Reproducir',
    pause: 'Pausar',
    place: 'Posición en la grabación',
  },
  emoji: {
    search: 'Buscar emojis',
    none: 'No se ha encontrado nada',
    tone: 'Tono de piel',
    groups: {
      smileys: 'Caritas',
      people: 'Personas',
      nature: 'Animales y naturaleza',
      food: 'Comida y bebida',
      things: 'Objetos y lugares',
      signs: 'Corazones y símbolos',
    },
  },
  voice: {
    asking: 'Tu navegador pregunta si se puede usar el micrófono.',
    refused:
      'No se puede usar el micrófono. Permítelo para esta página en los ajustes de tu navegador.',
    missing: 'No se ha encontrado ningún micrófono.',
    recording: (length) => `Grabando, ${length}`,
    longest: (length) => `Máximo ${length}`,
    done: 'Usar la grabación',
    cancel: 'Descartar la grabación',
    close: 'Cerrar',
    name: 'mensaje de voz',
  },
}

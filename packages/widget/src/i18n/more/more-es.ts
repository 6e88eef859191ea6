import { counting } from '../counting.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

const counted = counting('es')

export const more: Unfinished<MoreWords> = {
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
  gate: {
    consent:
      'Para responderte, este chat guarda tus mensajes y, en este navegador, una clave con la que podrás volver a encontrarlos. No se guarda nada antes de que aceptes.',
    agree: 'Aceptar y escribir',
    pleaseSignIn: 'Inicia sesión para escribirnos.',
    signIn: 'Iniciar sesión',
  },
}

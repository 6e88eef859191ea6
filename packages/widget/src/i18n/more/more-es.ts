import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Descargar la conversación',
    downloadHead: (site, date) => `Conversación con ${site}, descargada el ${date}`,
    downloadName: 'conversación',
  },
}

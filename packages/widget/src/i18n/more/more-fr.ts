import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Télécharger la conversation',
    downloadHead: (site, date) => `Conversation avec ${site}, téléchargée le ${date}`,
    downloadName: 'conversation',
  },
}

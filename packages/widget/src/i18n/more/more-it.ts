import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Scarica la conversazione',
    downloadHead: (site, date) => `Conversazione con ${site}, scaricata il ${date}`,
    downloadName: 'conversazione',
  },
}

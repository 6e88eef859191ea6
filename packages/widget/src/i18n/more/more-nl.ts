import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Gesprek downloaden',
    downloadHead: (site, date) => `Gesprek met ${site}, gedownload op ${date}`,
    downloadName: 'gesprek',
  },
}

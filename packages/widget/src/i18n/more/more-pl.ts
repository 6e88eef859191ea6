import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Pobierz rozmowę',
    downloadHead: (site, date) => `Rozmowa z ${site}, pobrano ${date}`,
    downloadName: 'rozmowa',
  },
}

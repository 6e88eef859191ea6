import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Unterhaltung herunterladen',
    downloadHead: (site, date) => `Unterhaltung mit ${site}, heruntergeladen am ${date}`,
    downloadName: 'unterhaltung',
  },
}

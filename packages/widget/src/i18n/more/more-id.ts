import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Unduh percakapan',
    downloadHead: (site, date) => `Percakapan dengan ${site}, diunduh ${date}`,
    downloadName: 'percakapan',
  },
}

import { isolated } from '../isolated.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'הורדת השיחה',
    downloadHead: (site, date) => `שיחה עם ${isolated(site)}, הורדה ב־${isolated(date)}`,
    downloadName: 'שיחה',
  },
}

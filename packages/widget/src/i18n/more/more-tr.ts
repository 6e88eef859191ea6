import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Görüşmeyi indir',
    downloadHead: (site, date) => `${site} ile görüşme, indirilme: ${date}`,
    downloadName: 'görüşme',
  },
}

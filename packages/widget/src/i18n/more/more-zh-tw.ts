import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: '下載對話',
    downloadHead: (site, date) => `與 ${site} 的對話，下載於 ${date}`,
    downloadName: '對話',
  },
}

import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: '会話をダウンロード',
    downloadHead: (site, date) => `${site}との会話（${date}にダウンロード）`,
    downloadName: '会話',
  },
}

import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Tải cuộc trò chuyện xuống',
    downloadHead: (site, date) => `Cuộc trò chuyện với ${site}, tải xuống ngày ${date}`,
    downloadName: 'cuộc trò chuyện',
  },
}

import type { MoreWords } from './more-en.ts'

export const more: MoreWords = {
  menu: {
    download: '下载对话',
    downloadHead: (site, date) => `与 ${site} 的对话，下载于 ${date}`,
    downloadName: '对话',
  },
}

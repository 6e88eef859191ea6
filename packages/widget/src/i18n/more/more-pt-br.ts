import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Baixar a conversa',
    downloadHead: (site, date) => `Conversa com ${site}, baixada em ${date}`,
    downloadName: 'conversa',
  },
}

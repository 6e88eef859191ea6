import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: '대화 다운로드',
    downloadHead: (site, date) => `${site} 대화, ${date} 다운로드`,
    downloadName: '대화',
  },
}

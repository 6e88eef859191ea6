import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Завантажити розмову',
    downloadHead: (site, date) => `Розмова з ${site}, завантажено ${date}`,
    downloadName: 'розмова',
  },
}

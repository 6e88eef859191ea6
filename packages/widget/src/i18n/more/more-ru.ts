import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Скачать разговор',
    downloadHead: (site, date) => `Разговор с ${site}, скачан ${date}`,
    downloadName: 'разговор',
  },
}

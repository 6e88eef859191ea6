import { isolated } from '../isolated.ts'
import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'تنزيل المحادثة',
    downloadHead: (site, date) => `محادثة مع ${isolated(site)}، نُزّلت في ${isolated(date)}`,
    downloadName: 'محادثة',
  },
}

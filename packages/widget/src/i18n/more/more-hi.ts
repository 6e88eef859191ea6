import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'बातचीत डाउनलोड करें',
    downloadHead: (site, date) => `${site} के साथ बातचीत, ${date} को डाउनलोड की गई`,
    downloadName: 'बातचीत',
  },
}

import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Unduh percakapan',
    downloadHead: (site, date) => `Percakapan dengan ${site}, diunduh ${date}`,
    downloadName: 'percakapan',
    policy: 'Kebijakan privasi',
    keptFor: (days) => `Percakapan disimpan selama ${days} hari.`,
  },
  gate: {
    consent:
      'Untuk menjawab Anda, chat ini menyimpan pesan Anda, dan di browser ini sebuah kunci untuk menemukannya kembali. Tidak ada yang disimpan sebelum Anda setuju.',
    agree: 'Setuju dan tulis',
    pleaseSignIn: 'Silakan masuk untuk menulis kepada kami.',
    signIn: 'Masuk',
  },
}

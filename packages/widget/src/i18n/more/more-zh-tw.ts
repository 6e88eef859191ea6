import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: '下載對話',
    downloadHead: (site, date) => `與 ${site} 的對話，下載於 ${date}`,
    downloadName: '對話',
    policy: '隱私權政策',
    keptFor: (days) => `對話會保留 ${days} 天。`,
  },
  gate: {
    consent:
      '為了回覆您，本聊天會保存您的訊息，並在這個瀏覽器中保存一把金鑰，讓您日後能再找到這些訊息。在您同意之前，不會保存任何內容。',
    agree: '同意並開始',
    pleaseSignIn: '請先登入，再傳訊息給我們。',
    signIn: '登入',
  },
}

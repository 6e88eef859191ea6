import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: '会話をダウンロード',
    downloadHead: (site, date) => `${site}との会話（${date}にダウンロード）`,
    downloadName: '会話',
    policy: 'プライバシーポリシー',
    keptFor: (days) => `会話は${days}日間保存されます。`,
  },
  gate: {
    consent:
      'お返事のため、このチャットはメッセージと、後から会話を再表示するためのキーをこのブラウザーに保存します。同意いただくまでは何も保存しません。',
    agree: '同意して始める',
    pleaseSignIn: 'お問い合わせにはサインインしてください。',
    signIn: 'サインイン',
  },
}

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
  before: {
    here: (names) => `対応中のスタッフ：${names}`,
    replyAtOnce: '通常1分以内に返信します',
    replySoon: '通常数分以内に返信します',
    replyMinutes: (count) => `通常${count}分以内に返信します`,
    replyHours: (count) => `通常${count}時間以内に返信します`,
    backToday: (time) => `本日${time}に再開します。`,
    backTomorrow: (time) => `明日${time}に再開します。`,
    backOn: (day, time) => `${day} ${time}に再開します。`,
  },
  form: {
    heading: 'はじめに',
    name: 'お名前',
    email: 'メールアドレス',
    phone: '電話番号',
    consent: '個人情報の取り扱いを確認し、同意します。',
    consentLink: '内容を読む',
    team: 'お問い合わせ先をお選びください',
    choose: '選択してください',
    optional: '任意',
    contactHelp: 'メッセージと一緒に担当チームに表示されます。',
    missing: '入力してください。',
    notAgreed: '送信するには同意が必要です。',
    notEmail: 'メールアドレスの形式が正しくありません。',
    notPhone: '電話番号の形式が正しくありません。',
    send: '送信する',
  },
  waiting: {
    next: '次がお客様の番です。',
    place: (place) => `現在${place}番目にお待ちいただいています。`,
    minutes: (count) => `待ち時間は約${count}分です。`,
    hours: (count) => `待ち時間は約${count}時間です。`,
    kept: 'メッセージはここに残り、返信もここに届きます。',
    unknown: '待ち時間はまだわかりません。',
    instead: '待たずにメールアドレスを残す',
    leave: 'メールアドレスを残す',
    save: '保存',
    cancel: 'キャンセル',
    left: (email) =>
      `${email}を承りました。お待ちいただく必要はありません。いつでもお戻りください。`,
    change: '変更',
    failed: 'うまくいきませんでした。もう一度お試しください。',
  },
}

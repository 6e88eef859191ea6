import type { LauncherWords, Words } from './en.ts'

export const launcher: LauncherWords = {
  open: 'チャットを開く',
  unreachable: '接続できません。もう一度タップ',
}

export const panel: Words = {
  dialog: (site) => `${site}とのチャット`,
  openChat: 'チャットを開く',
  closeChat: 'チャットを閉じる',
  menu: 'その他',
  unread: (count) => `未読${count}件`,
  conversation: '会話',

  online: 'ただいま対応中です',
  away: 'ただいま担当者が不在です',
  leaveMessage: 'メッセージをお送りください。返信はこちらに届きます。',
  talkingTo: (agent) => `${agent}が対応しています`,

  placeholder: 'メッセージを入力…',
  send: '送信',
  charactersLeft: (count) => `残り${count}文字`,
  charactersOver: (count) => `${count}文字オーバーしています`,

  you: 'お客様',
  sending: '送信中…',
  waiting: '接続が戻りしだい送信します',
  sent: '送信済み',
  read: '既読',
  notSent: '未送信',
  retry: '再試行',
  discard: '破棄',
  showAll: 'すべて表示',

  typing: (agent) => `${agent}が入力中`,
  newMessages: (count) => `新着メッセージ${count}件`,
  toNewest: '最新のメッセージへ',
  loadingOlder: '以前のメッセージを読み込み中…',

  claimed: (agent) => `${agent}が会話に参加しました`,
  resolved: (agent) => `${agent}が会話を終了しました。メッセージを送ると再開できます。`,
  reopened: (agent) => `${agent}が会話を再開しました`,
  returned: '会話を再開しました',
  ended: '会話を終了しました。メッセージを送ると再開できます。',
  blocked: 'この会話は終了しました。',
  unblocked: '再びメッセージを送信できます。',
  rated: '評価をありがとうございます',
  released: (agent) => `${agent}が会話から退出しました`,
  moved: '別のチームの対応をお待ちいただいています',
  warned: 'まだいらっしゃいますか。メッセージがない場合、この会話はまもなく終了します。',
  lapsed: 'しばらくメッセージがなかったため、会話を終了しました。メッセージを送ると再開できます。',

  connecting: '接続中…',
  offline: 'オフラインです。入力した内容は保存され、接続が戻ると送信されます。',
  reconnecting: '接続が切れました。再接続しています…',
  retryIn: (seconds) => `接続が切れました。${seconds}秒後に再接続します`,
  stopped: 'このチャットは現在ご利用いただけません。',
  credit: 'Tealight によるチャット',
  reload: 'チャットが更新されました。ページを再読み込みしてください。',
}

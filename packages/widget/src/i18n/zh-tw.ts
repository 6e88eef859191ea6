import type { LauncherWords, Words } from './en.ts'

export const launcher: LauncherWords = {
  open: '開啟聊天',
  unreachable: '無法連線，請重試。',
}

export const panel: Words = {
  dialog: (site) => `與 ${site} 聊天`,
  openChat: '開啟聊天',
  closeChat: '關閉聊天',
  menu: '更多',
  unread: (count) => `${count} 則未讀`,
  conversation: '對話',

  online: '我們在線上',
  away: '目前沒有客服在線上',
  leaveMessage: '請留言，回覆會顯示在這裡。',
  talkingTo: (agent) => `${agent} 正在為您服務`,

  placeholder: '輸入訊息…',
  send: '傳送',
  charactersLeft: (count) => `還可輸入 ${count} 個字元`,
  charactersOver: (count) => `超出 ${count} 個字元`,

  you: '您',
  sending: '傳送中…',
  waiting: '恢復連線後自動傳送',
  sent: '已傳送',
  read: '已讀',
  notSent: '未傳送',
  retry: '重試',
  discard: '捨棄',
  showAll: '顯示全部',

  typing: (agent) => `${agent} 正在輸入`,
  newMessages: (count) => `${count} 則新訊息`,
  toNewest: '前往最新訊息',
  loadingOlder: '正在載入較早的訊息…',

  claimed: (agent) => `${agent} 加入了對話`,
  resolved: (agent) => `${agent} 結束了對話。再次留言即可重新開啟。`,
  reopened: (agent) => `${agent} 重新開啟了對話`,
  returned: '您重新開啟了對話',
  ended: '您結束了對話。再次留言即可重新開啟。',
  blocked: '此對話已關閉。',
  unblocked: '您可以再次傳送訊息了。',
  rated: '感謝您的評分',
  released: (agent) => `${agent} 離開了對話`,
  moved: '您現在正在等候另一個團隊',
  warned: '您還在嗎？如果沒有回覆，此對話將很快關閉。',
  lapsed: '由於長時間沒有訊息，對話已關閉。再次留言即可重新開啟。',

  connecting: '正在連線…',
  offline: '您目前離線。訊息會先保留，恢復連線後自動傳送。',
  reconnecting: '連線中斷，正在重試…',
  retryIn: (seconds) => `連線中斷，${seconds} 秒後重試`,
  stopped: '聊天目前無法使用。',
  credit: '由 Tealight 提供',
  reload: '聊天已更新，請重新載入頁面。',
}

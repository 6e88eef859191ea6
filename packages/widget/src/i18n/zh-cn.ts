import type { LauncherWords, Words } from './en.ts'

export const launcher: LauncherWords = {
  open: '打开聊天',
  unreachable: '无法连接，点按重试。',
}

export const panel: Words = {
  dialog: (site) => `与 ${site} 聊天`,
  openChat: '打开聊天',
  closeChat: '关闭聊天',
  menu: '更多',
  unread: (count) => `${count} 条未读`,
  conversation: '对话',

  online: '我们在线',
  away: '现在没有客服在线',
  leaveMessage: '请留言，回复会显示在这里。',
  talkingTo: (agent) => `${agent} 正在为您服务`,

  placeholder: '输入消息…',
  send: '发送',
  charactersLeft: (count) => `还可输入 ${count} 个字符`,
  charactersOver: (count) => `超出 ${count} 个字符`,

  you: '您',
  sending: '发送中…',
  waiting: '恢复连接后自动发送',
  sent: '已发送',
  read: '已读',
  notSent: '未发送',
  retry: '重试',
  discard: '放弃',
  showAll: '显示全部',

  typing: (agent) => `${agent} 正在输入`,
  newMessages: (count) => `${count} 条新消息`,
  toNewest: '回到最新消息',
  loadingOlder: '正在加载更早的消息…',

  claimed: (agent) => `${agent} 加入了对话`,
  resolved: (agent) => `${agent} 结束了对话。再次留言即可重新开始。`,
  reopened: (agent) => `${agent} 重新打开了对话`,
  returned: '您重新打开了对话',
  ended: '您结束了对话。继续留言即可重新打开。',
  blocked: '此对话已关闭。',
  unblocked: '您可以再次留言了。',
  rated: '感谢您的评价',
  released: (agent) => `${agent} 离开了对话`,
  moved: '您现在正在等待另一个团队',
  warned: '您还在吗？如果没有回复，此对话将很快关闭。',
  lapsed: '由于长时间没有消息，对话已关闭。继续留言即可重新打开。',

  connecting: '正在连接…',
  offline: '您已离线。消息会先保存，恢复连接后自动发送。',
  reconnecting: '连接中断，正在重试…',
  retryIn: (seconds) => `连接中断，${seconds} 秒后重试`,
  stopped: '聊天暂时不可用。',
  credit: '由 Tealight 提供',
  reload: '聊天已更新，请刷新页面。',
}

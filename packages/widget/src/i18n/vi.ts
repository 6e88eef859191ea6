import type { LauncherWords, Words } from './en.ts'

export const launcher: LauncherWords = {
  open: 'Mở chat',
  unreachable: 'Mất kết nối. Nhấn để thử lại.',
}

export const panel: Words = {
  dialog: (site) => `Trò chuyện với ${site}`,
  openChat: 'Mở khung chat',
  closeChat: 'Đóng khung chat',
  menu: 'Thêm',
  unread: (count) => `${count} tin chưa đọc`,
  conversation: 'Cuộc trò chuyện',

  online: 'Chúng tôi đang trực tuyến',
  away: 'Hiện không có ai trực tuyến',
  leaveMessage: 'Hãy để lại tin nhắn, câu trả lời sẽ có ở đây.',
  talkingTo: (agent) => `Bạn đang trò chuyện với ${agent}`,

  placeholder: 'Nhập tin nhắn…',
  send: 'Gửi',
  charactersLeft: (count) => `Còn ${count} ký tự`,
  charactersOver: (count) => `Thừa ${count} ký tự`,

  you: 'Bạn',
  sending: 'Đang gửi…',
  waiting: 'Sẽ gửi khi có kết nối',
  sent: 'Đã gửi',
  read: 'Đã xem',
  notSent: 'Chưa gửi được',
  retry: 'Thử lại',
  discard: 'Bỏ',
  showAll: 'Hiện tất cả',

  typing: (agent) => `${agent} đang nhập`,
  newMessages: (count) => `${count} tin nhắn mới`,
  toNewest: 'Đến tin nhắn mới nhất',
  loadingOlder: 'Đang tải tin nhắn cũ hơn…',

  claimed: (agent) => `${agent} đã tham gia cuộc trò chuyện`,
  resolved: (agent) => `${agent} đã đóng cuộc trò chuyện. Nhắn tin để mở lại.`,
  reopened: (agent) => `${agent} đã mở lại cuộc trò chuyện`,
  returned: 'Bạn đã mở lại cuộc trò chuyện',
  ended: 'Bạn đã kết thúc cuộc trò chuyện. Nhắn tin để mở lại.',
  blocked: 'Cuộc trò chuyện này đã đóng.',
  unblocked: 'Bạn có thể nhắn tin lại.',
  rated: 'Cảm ơn bạn đã đánh giá',
  released: (agent) => `${agent} đã rời cuộc trò chuyện`,
  moved: 'Bạn hiện đang chờ một nhóm khác',
  warned: 'Bạn còn ở đó không? Hãy nhắn tin, nếu không cuộc trò chuyện này sẽ sớm được đóng.',
  lapsed: 'Cuộc trò chuyện này đã được đóng vì im lặng quá lâu. Nhắn tin để mở lại.',

  connecting: 'Đang kết nối…',
  offline: 'Bạn đang ngoại tuyến. Tin nhắn được giữ lại và sẽ gửi khi có kết nối.',
  reconnecting: 'Mất kết nối. Đang thử lại…',
  retryIn: (seconds) => `Mất kết nối. Thử lại sau ${seconds} giây`,
  stopped: 'Khung chat này hiện không khả dụng.',
  credit: 'Trò chuyện bởi Tealight',
  reload: 'Khung chat có phiên bản mới: vui lòng tải lại trang.',
}

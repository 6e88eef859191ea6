import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: 'Tải cuộc trò chuyện xuống',
    downloadHead: (site, date) => `Cuộc trò chuyện với ${site}, tải xuống ngày ${date}`,
    downloadName: 'cuộc trò chuyện',
    policy: 'Chính sách quyền riêng tư',
    keptFor: (days) => `Các cuộc trò chuyện được lưu trong ${days} ngày.`,
  },
  gate: {
    consent:
      'Để trả lời bạn, khung chat này lưu tin nhắn của bạn, và trong trình duyệt này một khóa để bạn tìm lại chúng. Không có gì được lưu trước khi bạn đồng ý.',
    agree: 'Đồng ý và nhắn tin',
    pleaseSignIn: 'Vui lòng đăng nhập để nhắn tin cho chúng tôi.',
    signIn: 'Đăng nhập',
  },
  before: {
    here: (names) => `Đang trực tuyến: ${names}`,
    replyAtOnce: 'Thường trả lời trong vòng một phút',
    replySoon: 'Thường trả lời trong vài phút',
    replyMinutes: (count) => `Thường trả lời trong vòng ${count} phút`,
    replyHours: (count) => `Thường trả lời trong vòng ${count} giờ`,
    backToday: (time) => `Chúng tôi trở lại hôm nay lúc ${time}.`,
    backTomorrow: (time) => `Chúng tôi trở lại ngày mai lúc ${time}.`,
    backOn: (day, time) => `Chúng tôi trở lại vào ${day} lúc ${time}.`,
  },
  form: {
    heading: 'Trước khi nhắn tin',
    name: 'Tên của bạn',
    email: 'Địa chỉ email của bạn',
    phone: 'Số điện thoại của bạn',
    consent: 'Tôi đã đọc cách dữ liệu của tôi được sử dụng và đồng ý.',
    consentLink: 'Đọc',
    team: 'Bạn muốn nhắn tin cho ai?',
    choose: 'Vui lòng chọn',
    optional: 'không bắt buộc',
    contactHelp: 'Đội ngũ sẽ thấy thông tin này cùng với tin nhắn của bạn.',
    missing: 'Vui lòng điền vào ô này.',
    notAgreed: 'Bạn cần đồng ý để gửi tin nhắn.',
    notEmail: 'Đây không phải là địa chỉ email.',
    notPhone: 'Đây không phải là số điện thoại.',
    send: 'Gửi ngay',
  },
  waiting: {
    next: 'Tiếp theo là lượt của bạn.',
    place: (place) => `Bạn ở vị trí số ${place} trong hàng đợi.`,
    minutes: (count) => `Mất khoảng ${count} phút.`,
    hours: (count) => `Mất khoảng ${count} giờ.`,
    kept: 'Tin nhắn của bạn ở đây, và câu trả lời cũng sẽ ở đây.',
    unknown: 'Chưa biết sẽ mất bao lâu.',
    instead: 'Để lại địa chỉ email thay vì chờ',
    leave: 'Để lại địa chỉ email',
    save: 'Lưu',
    cancel: 'Hủy',
    left: (email) =>
      `Đội ngũ đã có địa chỉ ${email} của bạn. Bạn không cần chờ: hãy quay lại bất cứ lúc nào.`,
    change: 'Thay đổi',
    failed: 'Không thành công. Vui lòng thử lại.',
  },
}

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
}

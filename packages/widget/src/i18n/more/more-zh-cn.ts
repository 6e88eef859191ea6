import type { MoreWords } from './more-en.ts'

export const more: MoreWords = {
  menu: {
    download: '下载对话',
    downloadHead: (site, date) => `与 ${site} 的对话，下载于 ${date}`,
    downloadName: '对话',
    policy: '隐私政策',
    keptFor: (days) => `对话将保留 ${days} 天。`,
  },
  gate: {
    consent:
      '为了回复您，本聊天会保存您的消息，并在此浏览器中保存一个密钥，以便您再次找到这些消息。在您同意之前不会保存任何内容。',
    agree: '同意并开始',
    pleaseSignIn: '请先登录，再给我们留言。',
    signIn: '登录',
  },
}

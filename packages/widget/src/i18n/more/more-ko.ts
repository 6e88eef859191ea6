import type { Unfinished } from '../unfinished.ts'
import type { MoreWords } from './more-en.ts'

export const more: Unfinished<MoreWords> = {
  menu: {
    download: '대화 다운로드',
    downloadHead: (site, date) => `${site} 대화, ${date} 다운로드`,
    downloadName: '대화',
    policy: '개인정보 처리방침',
    keptFor: (days) => `대화는 ${days}일 동안 보관돼요.`,
  },
  gate: {
    consent:
      '답변을 드리기 위해 이 채팅은 메시지와, 나중에 대화를 다시 찾을 수 있는 키를 이 브라우저에 보관해요. 동의하시기 전에는 아무것도 보관하지 않아요.',
    agree: '동의하고 시작',
    pleaseSignIn: '문의하시려면 로그인해 주세요.',
    signIn: '로그인',
  },
}

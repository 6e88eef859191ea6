import type { LauncherWords, Words } from './en.ts'

export const launcher: LauncherWords = {
  open: '채팅 열기',
  unreachable: '연결할 수 없어요. 다시 시도',
}

export const panel: Words = {
  dialog: (site) => `${site} 채팅`,
  openChat: '채팅 열기',
  closeChat: '채팅 닫기',
  menu: '더보기',
  unread: (count) => `읽지 않음 ${count}개`,
  conversation: '대화',

  online: '지금 상담할 수 있어요',
  away: '지금은 상담원이 없어요',
  leaveMessage: '메시지를 남겨 주시면 여기에서 답변을 확인하실 수 있어요.',
  talkingTo: (agent) => `${agent} 님과 대화 중`,

  placeholder: '메시지를 입력하세요…',
  send: '보내기',
  charactersLeft: (count) => `${count}자 남음`,
  charactersOver: (count) => `${count}자 초과`,

  you: '나',
  sending: '보내는 중…',
  waiting: '연결되면 전송돼요',
  sent: '보냄',
  read: '읽음',
  notSent: '전송 안 됨',
  retry: '다시 시도',
  discard: '삭제',
  showAll: '모두 보기',

  typing: (agent) => `${agent} 님이 입력 중`,
  newMessages: (count) => `새 메시지 ${count}개`,
  toNewest: '최신 메시지로 이동',
  loadingOlder: '이전 메시지를 불러오는 중…',

  claimed: (agent) => `${agent} 님이 대화에 참여했어요`,
  resolved: (agent) => `${agent} 님이 대화를 종료했어요. 메시지를 보내면 다시 시작돼요.`,
  reopened: (agent) => `${agent} 님이 대화를 다시 열었어요`,
  returned: '대화를 다시 열었어요',
  ended: '대화를 종료했어요. 메시지를 보내면 다시 시작돼요.',
  blocked: '이 대화는 종료됐어요.',
  unblocked: '다시 메시지를 보낼 수 있어요.',
  rated: '평가해 주셔서 감사해요',
  released: (agent) => `${agent} 님이 대화에서 나갔어요`,
  moved: '이제 다른 팀을 기다리고 있어요',
  warned: '아직 계신가요? 메시지가 없으면 이 대화는 곧 종료돼요.',
  lapsed: '오랫동안 메시지가 없어 대화가 종료됐어요. 메시지를 보내면 다시 시작돼요.',

  connecting: '연결 중…',
  offline: '오프라인 상태예요. 작성한 내용은 보관되었다가 다시 연결되면 전송돼요.',
  reconnecting: '연결이 끊어졌어요. 다시 연결하는 중…',
  retryIn: (seconds) => `연결이 끊어졌어요. ${seconds}초 후 다시 시도해요`,
  stopped: '지금은 이 채팅을 이용할 수 없어요.',
  credit: 'Tealight 채팅',
  reload: '채팅이 업데이트되었어요. 페이지를 새로고침해 주세요.',
}

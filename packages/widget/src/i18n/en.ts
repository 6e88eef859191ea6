/** What the loader says. In every visitor's download: keep it to these. */
export const launcher = {
  open: 'Open chat',
  unreachable: 'The chat can’t be reached. Tap to try again.',
}

/** What the panel says. */
export const panel = {
  dialog: (site: string) => `Chat with ${site}`,
  openChat: 'Open chat',
  closeChat: 'Close chat',
  menu: 'More',
  unread: (count: number) => `${count} unread`,
  conversation: 'Conversation',

  online: 'We are here',
  away: 'Nobody is here right now',
  leaveMessage: 'Leave a message and you will find the answer here.',
  talkingTo: (agent: string) => `You are talking to ${agent}`,

  placeholder: 'Write a message…',
  send: 'Send',
  charactersLeft: (count: number) =>
    count === 1 ? '1 character left' : `${count} characters left`,
  charactersOver: (count: number) =>
    count === 1 ? '1 character too many' : `${count} characters too many`,

  you: 'You',
  sending: 'Sending…',
  waiting: 'Will be sent once connected',
  sent: 'Sent',
  read: 'Read',
  notSent: 'Not sent',
  retry: 'Try again',
  discard: 'Discard',
  showAll: 'Show all',

  typing: (agent: string) => `${agent} is typing`,
  newMessages: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  toNewest: 'To the newest message',
  loadingOlder: 'Loading older messages…',

  claimed: (agent: string) => `${agent} joined the conversation`,
  resolved: (agent: string) => `${agent} closed the conversation. Write to open it again.`,
  reopened: (agent: string) => `${agent} opened the conversation again`,
  returned: 'You opened the conversation again',
  ended: 'You ended the conversation. Write to open it again.',
  blocked: 'This conversation was closed.',
  unblocked: 'You can write again.',
  rated: 'Thank you for your rating',
  released: (agent: string) => `${agent} left the conversation`,
  moved: 'You are waiting for another team now',
  warned: 'Are you still there? Write, or this conversation will be closed soon.',
  lapsed: 'This conversation was closed because it was quiet for long. Write to open it again.',

  connecting: 'Connecting…',
  offline: 'You are offline. What you write is kept and sent when you are back.',
  reconnecting: 'Connection lost. Trying again…',
  retryIn: (seconds: number) => `Connection lost. Trying again in ${seconds} s`,
  stopped: 'This chat is not available right now.',
  credit: 'Chat by Tealight',
  reload: 'There is a new version of this chat: please reload the page.',
}

/** Every language holds exactly these. */
export type LauncherWords = typeof launcher
export type Words = typeof panel

/** What the server itself says to people: on the chat page without scripts, and on the status badge. */
export const en = {
  /** Of the language itself. */
  direction: 'ltr' as 'ltr' | 'rtl',

  chat: 'Chat',
  chatWith: (site: string) => `Chat with ${site}`,
  online: 'online',
  away: 'away',
  here: 'We are here',
  nobodyHere: 'Nobody is here right now',
  leaveMessage: 'Leave a message and you will find the answer here.',

  conversation: 'Conversation',
  you: 'You',
  read: 'Read',
  place: (place: number) => `You are number ${place} in the queue`,
  typing: (agent: string) => `${agent} is typing…`,
  claimed: (agent: string) => `${agent} joined the conversation`,
  resolved: (agent: string) => `${agent} closed the conversation. Write to open it again.`,
  reopened: (agent: string) => `${agent} opened the conversation again`,
  returned: 'You opened the conversation again',
  ended: 'You ended the conversation. Write to open it again.',
  rated: 'Thank you for your rating',
  older: 'Older messages',
  newest: 'To the newest messages',
  timesAreUtc: 'Times are in UTC.',

  yourMessage: 'Your message',
  send: 'Send',
  more: 'More',
  load: 'Load again',
  loadByItself: 'No new messages? Load them every few seconds',
  onePage: 'On one page, to print or save',
  forget: 'Forget me on this device',
  forgetMeaning: 'This device forgets the conversation. It can’t be opened from here again.',
  opening: 'Opening the chat…',
  withoutScript: 'Chat without JavaScript',

  notSent: 'This was not sent.',
  tooLong: (characters: number) => `Write at most ${characters} characters at once.`,
  empty: 'Write something first.',
  tooMany: 'That was too much at once. Try again in a minute.',
  busy: 'There is more to do here than we can right now. This page tries again by itself.',
  signInFirst:
    'Here only people who are signed in on the site can write. Sign in there, and write from there.',
  noSite: 'There is no such chat. Check the address.',
  failed: 'Something went wrong here. Try again.',
  scanToChat: 'QR code of the address of this chat',
}

export type Words = typeof en

/*
 * What the parts say that are loaded when they are used: a section for each. In the panel itself stands only what is
 * shown to everybody who opens it.
 */

export const more = {
  menu: {
    download: 'Download the conversation',
    /** Head of the file: whose conversation it is, and when it was fetched. */
    downloadHead: (site: string, date: string) => `Conversation with ${site}, downloaded ${date}`,
    /** Name of the file, without its ending. */
    downloadName: 'conversation',
    policy: 'Privacy policy',
    keptFor: (days: number) =>
      days === 1 ? 'Conversations are kept for 1 day.' : `Conversations are kept for ${days} days.`,
  },
  gate: {
    consent:
      'To answer you, this chat keeps your messages, and a key in this browser by which you find them again. Nothing is kept before you agree.',
    agree: 'Agree and write',
    pleaseSignIn: 'Please sign in to write to us.',
    signIn: 'Sign in',
  },
}

/** Every language holds exactly these. */
export type MoreWords = typeof more

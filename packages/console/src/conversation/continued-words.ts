import { wordsIn } from '../i18n/words-in.ts'

/** What is said where a conversation goes on in another one. */
export const words = wordsIn('continued', {
  event: '{name} resolved this: it goes on in a newer conversation',
  from: 'Goes on from an earlier conversation:',
  open: 'Open it',
})

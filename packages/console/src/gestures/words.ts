import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn('swipes', {
  title: 'Swipe on a row',
  on: 'Claims, resolves or snoozes',
  off: 'Does nothing',
  claimed: 'Claimed: {0}',
  resolved: 'Resolved: {0}',
  reopened: 'Reopened: {0}',
  woken: 'Woken: {0}',
  undo: 'Undo',
})

/** What was done by a swipe. */
export type Done = 'claimed' | 'resolved' | 'reopened' | 'woken'

/** What is said about swipes; `{0}` is who it is about. */
export function words(key: Parameters<typeof say>[0], name = ''): string {
  return say(key).replace('{0}', () => name)
}

import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn('routing', {
  'snooze-title': 'Snooze until',
  'snooze-lead':
    'It leaves your list and comes back to you then, or as soon as the visitor writes.',
  hour: 'In an hour',
  evening: 'This evening',
  tomorrow: 'Tomorrow',
  monday: 'Monday',
  written: 'Until the visitor writes',
  pick: 'Another time',
  'snooze-then': 'Snooze until then',
  snoozed: 'Snoozed until {0}.',
  'snoozed-written': 'Snoozed until the visitor writes.',
  'priority-title': 'Priority',
  'priority-lead': 'The higher it is, the sooner it is answered. Visitors are not told.',
  'why-title': 'Why it was given to whom',
  'why-none': 'It was not given to anybody yet.',
  loading: 'Looking it up…',
  'kind-assigned': '{0} was given it',
  'kind-offered': '{0} was offered it',
  'by-hand': 'Claimed by hand.',
  'by-last-agent': 'Answered this visitor last.',
  'by-reopened': 'Had answered it before, and the visitor came back in time.',
  'policy-manual': 'Claimed by hand.',
  'policy-round-robin': 'Their turn was longest ago.',
  'policy-least-busy': 'Had the smallest part of their capacity taken.',
  'in-team': 'Queue of {0}',
  considered: 'Considered',
  'passed-over': 'Passed over',
  chosen: 'chosen',
  load: '{0} of {1} taken',
  more: 'and {0} more',
  'not-here': 'was not here',
  away: 'was away',
  full: 'had no room',
  language: 'does not speak the language',
  topic: 'does not know the topic',
  declined: 'turned it down',
  somebody: 'Somebody who is gone',
})

/** What is said about how conversations find their agents; `{0}` and `{1}` are what is passed. */
export function words(key: Parameters<typeof say>[0], ...parts: string[]): string {
  return say(key).replace(/\{(\d)\}/g, (_, index) => parts[Number(index)] ?? '')
}

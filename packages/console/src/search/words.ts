import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn('search', {
  label: 'Search all conversations',
  placeholder: 'Words, names, files…',
  clear: 'Clear the search',
  filters: 'Filters',
  completions: 'How the filter can go on',
  'idle-title': 'Search all that was ever said',
  'idle-lead':
    'Words, names, e-mail addresses and files, in any language. The last word may be unfinished; “quotes” keep words together, a minus leaves a word out.',
  keys: '↓ to the results, ↵ opens one, Esc leads back.',
  'how-from': 'who said it: visitor, agent, me, or a name',
  'how-agent': 'who answers',
  'how-site': 'on which site',
  'how-team': 'in which team',
  'how-tag': 'with which tag',
  'how-status': 'queued, open or resolved',
  'how-has': 'messages with files',
  'how-before': 'before that day',
  'how-after': 'on that day or later',
  people: 'People',
  notes: 'Notes on visitors',
  messages: 'Messages',
  you: 'You',
  looking: 'Searching…',
  nothing: 'Nothing found for “{0}”',
  'nothing-lead': 'Try fewer words, or another way to write them.',
  'nothing-yet': 'Nothing found so far. What was said longer ago has not been looked at yet.',
  unknown: 'There is nothing called {0}: nothing is found with it.',
  older: 'Older results',
  'older-failed': 'Older results could not be loaded. {0}',
  failed: 'The search failed. {0}',
  count: 'Messages found: {0}',
  'count-more': 'Messages found so far: {0}',
  open: 'Open the conversation',
})

/** What the search says; `{0}` is what is passed. */
export function words(key: Parameters<typeof say>[0], part: string | number = ''): string {
  return say(key).replace('{0}', () => String(part))
}

import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn('person', {
  visit: 'Visit',
  'local-time': 'Local time',
  same: '{0}, as where you are',
  ahead: '{0}, {1} ahead of you',
  behind: '{0}, {1} behind you',
  country: 'Country',
  browser: 'Browser',
  on: '{0} on {1}',
  from: 'Came from',
  ratings: 'Ratings',
  average: '{0} on average',
  pages: 'Pages',
  'no-pages': 'None so far.',
  off: 'Pages are not kept: an owner has switched that off.',
  declined: 'Pages are not kept: this browser asks not to be tracked.',
  all: 'Show all ({0})',
  notes: 'Notes on the visitor',
  'notes-lead': 'For colleagues only, in every conversation with this visitor.',
  'note-add': 'Add the note',
  known: 'Also known as',
  'merged-by': 'Merged by {0}, {1}',
  split: 'Split off',
  parted: 'They are two visitors again.',
  alike: 'Perhaps the same person',
  'by-user-id': 'The same user id, verified',
  'by-email': 'The same e-mail address, not verified',
  merge: 'Merge',
  'merge-other': 'Merge with another visitor',
  title: 'Merge two visitors',
  search: 'Who is the same person? Name, e-mail or phone',
  nobody: 'Nobody is called so.',
  'shown-as':
    '{1} is shown as {0} from now on: conversations, pages and notes of both stand together.',
  counts: 'Where both say something, {0} counts. What only {1} has is added.',
  devices: 'Visitors notice nothing: each device goes on showing its own conversations alone.',
  undo: 'They can be split again at any time.',
  turn: 'The other way round',
  merged: 'They are one person now.',
  open: 'This visitor has several open conversations.',
  continue: 'Go on in the newest',
  continued: 'The visitor goes on in the newest conversation.',
})

/** What is said about people; `{0}` and `{1}` are what is passed. */
export function words(key: Parameters<typeof say>[0], ...parts: string[]): string {
  return parts.reduce((text, part, index) => text.replace(`{${index}}`, () => part), say(key))
}

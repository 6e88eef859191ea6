import { wordsIn } from '../i18n/words-in.ts'

/** What is said where somebody is blocked, and where those stand who are. */
export const words = wordsIn('blocking', {
  lead: 'No messages are taken from them until then, and their conversations are resolved. They are never told by whom, nor why.',
  'lead-spam':
    'It leaves all lists but “Spam” and counts in no report. “Not spam” puts it back. No messages are taken from the visitor until then.',
  'how-long': 'For how long',
  hour: 'An hour',
  day: 'A day',
  week: 'A week',
  month: 'A month',
  address: 'Block the address too',
  'address-hint':
    'Nobody from the address that they last wrote from gets through, such as a whole office. It is known for up to three days.',
  reason: 'Reason for colleagues',
  done: 'The visitor is blocked.',
  'done-spam': 'Reported as spam. The visitor is blocked.',
  'no-address': 'The address is not known any more: only the visitor is blocked.',
  title: 'Blocked visitors',
  help: 'No messages are taken from them until their time is over. Agents lift their own blocks, owners and admins all.',
  empty: 'Nobody is blocked.',
  more: 'Show more',
})

import { wordsIn } from '../i18n/words-in.ts'

/** What is said where a conversation is given to others. */
export const words = wordsIn('hand-over', {
  title: 'Hand the conversation over',
  open: 'Hand over',
  to: 'To',
  choose: 'Choose somebody',
  agents: 'Agents',
  teams: 'Teams',
  note: 'Note for whoever takes over',
  'note-hint':
    'The visitor does not see it. What you have written and not sent goes along to an agent.',
  give: 'Hand over',
  invite: 'Invite to answer along',
  done: 'The conversation is handed over.',
  invited: 'Your colleague can answer along now.',
  along: 'Answering along:',
  leave: 'Leave',
  remove: 'Remove',
})

import { wordsIn } from '../../i18n/words-in.ts'

export const words = wordsIn('team', {
  title: 'Teams',
  help: 'Each team has a queue. Which teams visitors can choose is part of a site’s settings.',
  new: 'New team',
  example: 'Sales',
  add: 'Add',
  name: 'Name',
  members: 'Members',
  'members-hint': 'They answer what waits in this queue.',
  everybody: 'Nobody is in this team: whoever is there answers its queue.',
  saved: 'The team is saved.',
  removed: 'The team is gone. What it had not resolved is with the oldest team.',
  remove: 'Delete the team',
  sure: 'Its conversations go to the oldest team. Delete it?',
})

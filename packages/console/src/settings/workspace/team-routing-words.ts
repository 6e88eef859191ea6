import { wordsIn } from '../../i18n/words-in.ts'

/** What is said about how a team's queue reaches its agents. */
export const words = wordsIn('team-routing', {
  title: 'How its queue reaches the agents',
  policy: 'Who gets the next conversation',
  'policy-hint':
    'Given out by themselves, conversations go only to agents who are online and have room.',
  manual: 'Agents claim',
  'round-robin': 'In turn',
  'least-busy': 'Who has least to do',
  skills: 'Languages and topics of agents',
  'skills-hint': 'What agents speak and know is said under Agents.',
  off: 'Do not matter',
  prefer: 'Are preferred',
  require: 'Are required',
  last: 'Prefer the agent who answered this visitor last',
  accept: 'Time to accept',
  'accept-hint': 'With 0 it is theirs at once. Not accepted in time, it is offered to another.',
  seconds: 's',
  minutes: 'min',
  aging: 'Waiting that weighs as much as one step of priority',
  'aging-hint': 'With 0 no waiting ever outweighs priority.',
  overflow: 'Another team takes over whoever waits too long',
  'overflow-team': 'Team',
  'overflow-after': 'After a wait of',
  'overflow-none': 'There is no other team yet.',
  inactivity: 'Resolve conversations whose visitor has gone silent',
  warn: 'Ask whether they are still there after',
  resolve: 'Resolve it after that in',
  reopen: 'Back to the same agent within',
  'reopen-hint':
    'Whoever writes so soon after it was resolved comes back to the agent who had it. With 0, never.',
  hours: 'When the queue is given out',
  'hours-hint':
    'Without any time it always is. Outside these hours agents can still claim by hand.',
})

import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn('wall', {
  lead: 'Live: every queue, and what everybody is doing',
  looking: 'Counting…',
  queues: 'Queues',
  team: 'Team',
  waiting: 'Waiting',
  longest: 'Longest wait',
  arrived: 'Came',
  served: 'Taken',
  estimate: 'Wait of who comes now',
  'half-hour': 'in the last half hour',
  nobody: 'nobody',
  unknown: 'not known',
  agents: 'Agents',
  load: '{0} of {1}',
  'load-label': 'Has {0} of the {1} conversations that they are given',
  'no-conversations': 'No open conversations',
  owed: 'The visitor waits for an answer: so long ago they wrote, or the agent got it',
  answered: 'answered',
  alone: 'You are the only agent so far.',
})

/** What the team wall says; `{0}` and `{1}` are what is passed. */
export function words(key: Parameters<typeof say>[0], ...parts: string[]): string {
  return say(key).replace(/\{(\d)\}/g, (_, index) => parts[Number(index)] ?? '')
}

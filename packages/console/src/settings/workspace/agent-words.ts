import { wordsIn } from '../../i18n/words-in.ts'

export const words = wordsIn('agent', {
  title: 'Agents',
  help: 'What agents speak and know, and how much each of them is given. Queues that go by it find who fits.',
  languages: 'Languages',
  'languages-hint':
    'Such as de, or pt-BR for that of Brazil alone. Without any, they may be given any.',
  topics: 'Topics',
  'topics-hint': 'Topics are put on conversations by the rules under Routing.',
  own: 'A capacity of their own',
  'own-hint': 'Else that of the workspace holds.',
  capacity: 'How many conversations they are given',
  saved: 'The agent is saved.',
})

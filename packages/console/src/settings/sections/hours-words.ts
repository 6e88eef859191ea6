import { wordsIn } from '../../i18n/words-in.ts'

/** What is said about opening hours. */
export const words = wordsIn('hours', {
  title: 'Opening hours',
  help: 'When visitors find somebody. At other times the chat says when you are back, and takes messages.',
  zone: 'Time zone',
  week: 'Week',
  'week-hint':
    'Several times on one day are fine. Without any, you are open whenever an agent is there.',
  day: 'Day',
  from: 'From',
  to: 'To',
  'to-hint': 'An earlier time than the first means the next day.',
  holidays: 'Holidays',
  'holidays-hint': 'On these days nobody is there.',
  holiday: 'A holiday',
  date: 'Date',
  'date-hint': 'Such as 2027-04-05, or 12-25 for every year.',
  name: 'Name, for yourself',
  email: 'When nobody is there, ask for an e-mail address',
  'email-hint': 'It is kept with the conversation. The answer is always in the chat as well.',
  'email-required': 'Always',
  'email-optional': 'If they like',
  'email-off': 'Never',
})

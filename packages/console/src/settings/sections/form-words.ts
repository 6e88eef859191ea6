import { wordsIn } from '../../i18n/words-in.ts'

/** What is said about the form before the chat. */
export const words = wordsIn('form', {
  title: 'Before the chat',
  help: 'What visitors are asked before they write. Their answers come with the first message.',
  fields: 'Questions',
  'fields-hint': 'The fewer, the more people write. Without any, visitors write at once.',
  question: 'Question',
  kind: 'Kind',
  name: 'Name',
  email: 'E-mail address',
  phone: 'Phone number',
  text: 'Text',
  choice: 'Choice',
  consent: 'Consent',
  'name-of-field': 'Name for agents',
  'name-hint': 'Agents see the answer under this name.',
  label: 'Words for visitors',
  'label-by-us': 'without any, the chat asks in words of its own, in each language.',
  'label-by-name': 'without any, the name stands there.',
  required: 'Has to be answered',
  long: 'Several lines',
  link: 'Link',
  'link-hint': 'Where people can read what they agree to.',
  options: 'What can be chosen',
  option: 'Name for agents',
})

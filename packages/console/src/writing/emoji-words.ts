import { wordsIn } from '../i18n/words-in.ts'

export const words = wordsIn('emoji', {
  search: 'Search emoji',
  none: 'Nothing found',
  tone: 'Skin tone',
  recent: 'Used last',
  smileys: 'Smileys',
  people: 'People',
  nature: 'Animals and nature',
  food: 'Food and drink',
  things: 'Things and places',
  signs: 'Hearts and signs',
})

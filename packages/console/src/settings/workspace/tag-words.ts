import { wordsIn } from '../../i18n/words-in.ts'

export const words = wordsIn('tag', {
  title: 'Tags',
  help: 'What conversations can be sorted by. Agents put them on conversations, and make new ones there.',
  new: 'New tag',
  add: 'Add',
  none: 'There are no tags yet.',
  name: 'Name',
  colour: 'Colour',
  saved: 'The tag is saved.',
  remove: 'Delete the tag',
  sure: 'It goes from all conversations. Delete it?',
})

export const colourWords = wordsIn('tag-colour', {
  teal: 'Teal',
  amber: 'Amber',
  blue: 'Blue',
  pink: 'Pink',
  violet: 'Violet',
  green: 'Green',
})

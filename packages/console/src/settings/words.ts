import { wordsIn } from '../i18n/words-in.ts'

/** What the page says around its sections. */
export const words = wordsIn('settings', {
  site: 'Site',
  workspace: 'All sites',
  own: 'Yours',
  saved: 'Saved. Pages that are open take it over by themselves.',
  undo: 'Undo changes',
  'look-at-fields': 'Not saved: something in the form is not right yet.',
  'not-there': 'There are no such settings.',
  'to-first': 'To the settings',
  add: 'Add',
  remove: 'Remove',
  'move-up': 'Move up',
  'move-down': 'Move down',
  pick: 'pick one',
  'add-language': 'add a language',
  'no-picture': 'This file is not a picture that can be used.',
})

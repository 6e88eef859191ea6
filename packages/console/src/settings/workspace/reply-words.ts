import { wordsIn } from '../../i18n/words-in.ts'

export const words = wordsIn('reply', {
  title: 'Canned replies',
  help: 'Texts that are said often. Type / and a few letters where you answer.',
  add: 'Write a canned reply',
  none: 'There are none yet.',
  name: 'Name',
  'name-hint': 'One word. It is what you type behind the /.',
  text: 'Text',
  'text-hint':
    '{visitor}, {agent} and {site} become the names of the visitor, of you and of the site.',
  files: 'Files',
  'files-hint': 'They go with the text, and you can still take them away before you send it.',
  'files-busy': 'Files are still on their way.',
  'for-all': 'For everybody',
  shared: 'For everybody',
  own: 'Yours alone',
  uses: 'Used:',
  edit: 'Edit',
  saved: 'The canned reply is saved.',
  remove: 'Delete',
  sure: 'Delete this canned reply?',
})

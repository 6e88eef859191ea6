import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn('palette', {
  placeholder: 'An action, a person, a conversation…',
  foot: '↑ ↓ to choose, ↵ to do it, Esc to close',
  recent: 'Recent',
  actions: 'Actions',
  people: 'People',
  conversations: 'Conversations',
  settings: 'Settings',
  search: 'Search',
  'search-for': 'Search all conversations for “{0}”',
  agent: 'Agent',
  visitor: 'Visitor',
})

/** What the palette says; `{0}` is what is passed. */
export function words(key: Parameters<typeof say>[0], part = ''): string {
  return say(key).replace('{0}', () => part)
}

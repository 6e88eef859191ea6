import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn({
  en: {
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
  },
  'zh-CN': {
    placeholder: '操作、人员或对话…',
    foot: '↑ ↓ 选择，↵ 执行，Esc 关闭',
    recent: '最近',
    actions: '操作',
    people: '人员',
    conversations: '对话',
    settings: '设置',
    search: '搜索',
    'search-for': '在所有对话中搜索“{0}”',
    agent: '客服',
    visitor: '访客',
  },
})

/** What the palette says; `{0}` is what is passed. */
export function words(key: Parameters<typeof say>[0], part = ''): string {
  return say(key).replace('{0}', () => part)
}

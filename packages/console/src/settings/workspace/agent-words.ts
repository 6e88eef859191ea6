import { wordsIn } from '../../i18n/words-in.ts'

export const words = wordsIn({
  en: {
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
  },
  'zh-CN': {
    title: '客服',
    help: '客服会的语言、了解的主题，以及每人分配多少对话。按此分配的队列会找到合适的人。',
    languages: '语言',
    'languages-hint': '例如 de，或仅巴西葡萄牙语 pt-BR。不填则可分配任何语言。',
    topics: '主题',
    'topics-hint': '主题由“分配规则”中的规则加到对话上。',
    own: '单独的容量',
    'own-hint': '否则使用工作区的容量。',
    capacity: '最多分配的对话数',
    saved: '客服已保存。',
  },
})

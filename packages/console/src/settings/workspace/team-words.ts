import { wordsIn } from '../../i18n/words-in.ts'

export const words = wordsIn({
  en: {
    title: 'Teams',
    help: 'Each team has a queue. Which teams visitors can choose is part of a site’s settings.',
    new: 'New team',
    example: 'Sales',
    add: 'Add',
    name: 'Name',
    members: 'Members',
    'members-hint': 'They answer what waits in this queue.',
    everybody: 'Nobody is in this team: whoever is there answers its queue.',
    saved: 'The team is saved.',
    removed: 'The team is gone. What it had not resolved is with the oldest team.',
    remove: 'Delete the team',
    sure: 'Its conversations go to the oldest team. Delete it?',
  },
  'zh-CN': {
    title: '团队',
    help: '每个团队有一个队列。访客可以选择哪些团队，在网站的设置中决定。',
    new: '新团队',
    example: '销售',
    add: '添加',
    name: '名称',
    members: '成员',
    'members-hint': '由他们回复此队列中等待的访客。',
    everybody: '此团队没有成员：在线的客服都可以回复其队列。',
    saved: '团队已保存。',
    removed: '团队已删除。尚未解决的对话已转到最早的团队。',
    remove: '删除团队',
    sure: '其对话将转到最早的团队。确定删除吗？',
  },
})

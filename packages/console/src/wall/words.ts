import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn({
  en: {
    lead: 'Live: every queue, and what everybody is doing',
    looking: 'Counting…',
    queues: 'Queues',
    team: 'Team',
    waiting: 'Waiting',
    longest: 'Longest wait',
    arrived: 'Came',
    served: 'Taken',
    estimate: 'Wait of who comes now',
    'half-hour': 'in the last half hour',
    nobody: 'nobody',
    unknown: 'not known',
    agents: 'Agents',
    load: '{0} of {1}',
    'load-label': 'Has {0} of the {1} conversations that they are given',
    'no-conversations': 'No open conversations',
    owed: 'The visitor waits for an answer: so long ago they wrote, or the agent got it',
    answered: 'answered',
    alone: 'You are the only agent so far.',
  },
  'zh-CN': {
    lead: '实时：每个队列，以及每个人正在做什么',
    looking: '正在统计…',
    queues: '队列',
    team: '团队',
    waiting: '等待中',
    longest: '最长等待',
    arrived: '进入',
    served: '接待',
    estimate: '现在来的人需等待',
    'half-hour': '最近半小时内',
    nobody: '无人',
    unknown: '未知',
    agents: '客服',
    load: '{0} / {1}',
    'load-label': '已有 {0} 个对话，最多分配 {1} 个',
    'no-conversations': '没有进行中的对话',
    owed: '访客在等待回复：自其上次发言或客服接手起',
    answered: '已回复',
    alone: '目前只有您一位客服。',
  },
})

/** What the team wall says; `{0}` and `{1}` are what is passed. */
export function words(key: Parameters<typeof say>[0], ...parts: string[]): string {
  return say(key).replace(/\{(\d)\}/g, (_, index) => parts[Number(index)] ?? '')
}

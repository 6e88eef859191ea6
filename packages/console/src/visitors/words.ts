import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn({
  en: {
    here: 'On your sites now: {0}',
    nobody: 'Nobody to be seen',
    'nobody-lead':
      'Visitors with an open chat are shown here while they are on a site. Those who have not written are shown only where an owner has switched on “See who is on the site” under Privacy.',
    'opt-in': 'To the privacy settings',
    for: 'On the site for',
    visits: 'Visits',
    from: 'Came from',
    site: 'Site',
    open: 'Open conversation',
    start: 'Start a chat',
    say: 'Hello! Can I help you find something?',
    'say-to': 'What you say to {0}',
    how: 'The page shows it beside the chat button within half a minute. Whoever answers is yours.',
    shown: 'Shown to the visitor',
    'on-its-way': 'On its way',
  },
  'zh-CN': {
    here: '当前在您的网站上：{0}',
    nobody: '暂时看不到访客',
    'nobody-lead':
      '打开了聊天的访客在网站上时会显示在这里。尚未发言的访客，只有在所有者于“隐私”中开启“查看网站上的访客”后才会显示。',
    'opt-in': '前往隐私设置',
    for: '停留时间',
    visits: '访问次数',
    from: '来源',
    site: '网站',
    open: '打开对话',
    start: '发起聊天',
    say: '您好！需要我帮您找点什么吗？',
    'say-to': '对{0}说的话',
    how: '半分钟内会显示在聊天按钮旁。回复者将成为您的访客。',
    shown: '已向访客显示',
    'on-its-way': '正在发送',
  },
})

/** What the page of visitors says; `{0}` is what is passed. */
export function words(key: Parameters<typeof say>[0], part: string | number = ''): string {
  return say(key).replace('{0}', String(part))
}

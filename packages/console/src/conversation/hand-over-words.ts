import { wordsIn } from '../i18n/words-in.ts'

/** What is said where a conversation is given to others. */
export const words = wordsIn({
  en: {
    title: 'Hand the conversation over',
    open: 'Hand over',
    to: 'To',
    choose: 'Choose somebody',
    agents: 'Agents',
    teams: 'Teams',
    note: 'Note for whoever takes over',
    'note-hint':
      'The visitor does not see it. What you have written and not sent goes along to an agent.',
    give: 'Hand over',
    invite: 'Invite to answer along',
    done: 'The conversation is handed over.',
    invited: 'Your colleague can answer along now.',
    along: 'Answering along:',
    leave: 'Leave',
    remove: 'Remove',
  },
  'zh-CN': {
    title: '移交对话',
    open: '移交',
    to: '移交给',
    choose: '请选择',
    agents: '客服',
    teams: '团队',
    note: '给接手人的备注',
    'note-hint': '访客看不到。您已写但未发送的内容会一并交给接手的客服。',
    give: '移交',
    invite: '邀请一起回复',
    done: '对话已移交。',
    invited: '您的同事现在可以一起回复了。',
    along: '一起回复：',
    leave: '退出',
    remove: '移除',
  },
})

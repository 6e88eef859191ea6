import { wordsIn } from '../../i18n/words-in.ts'

export const words = wordsIn({
  en: {
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
  },
  'zh-CN': {
    title: '标签',
    help: '用于对话分类。客服可在对话中添加标签，也可在那里新建。',
    new: '新标签',
    add: '添加',
    none: '还没有标签。',
    name: '名称',
    colour: '颜色',
    saved: '标签已保存。',
    remove: '删除标签',
    sure: '将从所有对话中移除。确定删除吗？',
  },
})

export const colourWords = wordsIn({
  en: {
    teal: 'Teal',
    amber: 'Amber',
    blue: 'Blue',
    pink: 'Pink',
    violet: 'Violet',
    green: 'Green',
  },
  'zh-CN': {
    teal: '青色',
    amber: '琥珀色',
    blue: '蓝色',
    pink: '粉色',
    violet: '紫色',
    green: '绿色',
  },
})

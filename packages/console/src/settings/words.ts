import { wordsIn } from '../i18n/words-in.ts'

/** What the page says around its sections. */
export const words = wordsIn({
  en: {
    site: 'Site',
    workspace: 'All sites',
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
  },
  'zh-CN': {
    site: '网站',
    workspace: '所有网站',
    saved: '已保存。已打开的页面会自动更新。',
    undo: '撤销更改',
    'look-at-fields': '未保存：表单中还有内容不正确。',
    'not-there': '没有这样的设置。',
    'to-first': '前往设置',
    add: '添加',
    remove: '移除',
    'move-up': '上移',
    'move-down': '下移',
    pick: '选取',
    'add-language': '添加语言',
    'no-picture': '此文件不是可用的图片。',
  },
})

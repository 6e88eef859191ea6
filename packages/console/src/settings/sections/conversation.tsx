import type { MessagesSettings, RatingSettings } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextsField } from '../fields/texts-field.tsx'
import { section } from '../section.tsx'
import { wordsIn } from '../../i18n/words-in.ts'

interface ConversationSettings {
  messages: MessagesSettings
  rating: RatingSettings
}

/** What visitors may do with what they wrote, and how they say what it was like. */
export const conversation = section({
  name: 'conversation',
  path: 'settings',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings: { messages, rating } }) => ({ messages, rating }),
  write: (settings) => ({ settings }),
  Fields,
})

function Fields({ form }: { form: Bound<ConversationSettings> }): VNode {
  const messages = within(form, 'messages')
  const rating = within(form, 'rating')
  return (
    <>
      <SwitchField of={within(messages, 'canEdit')} label={words('edit')} />
      <SwitchField
        of={within(messages, 'canDelete')}
        label={words('delete')}
        hint={words('delete-hint')}
      />
      <NumberField
        of={within(messages, 'minutes')}
        label={words('minutes')}
        hint={words('minutes-hint')}
        min={1}
        max={1440}
      />
      <ChoiceField
        of={within(rating, 'scale')}
        label={words('scale')}
        hint={words('scale-hint')}
        choices={{
          off: words('off'),
          thumbs: words('thumbs'),
          faces: words('faces'),
          stars: words('stars'),
        }}
      />
      <TextsField
        of={within(rating, 'question')}
        label={words('question')}
        hint={words('question-hint')}
        maxLength={200}
      />
      <SwitchField of={within(rating, 'comment')} label={words('comment')} />
    </>
  )
}

const words = wordsIn({
  en: {
    title: 'Conversation',
    help: 'What visitors may do with what they wrote, and how they say what it was like.',
    edit: 'Visitors may edit their last message',
    delete: 'Visitors may delete their last message',
    'delete-hint': 'Its text is erased for everybody.',
    minutes: 'For so many minutes',
    'minutes-hint': 'Holds for agents as well, who may always do both.',
    scale: 'Rating',
    'scale-hint': 'Asked when a conversation is resolved.',
    off: 'None',
    thumbs: 'Thumbs',
    faces: 'Faces',
    stars: 'Stars',
    question: 'Question',
    'question-hint': 'The chat asks in its own words.',
    comment: 'Visitors may add a comment',
  },
  'zh-CN': {
    title: '对话',
    help: '访客可以如何处理自己的消息，以及如何评价对话。',
    edit: '访客可以编辑自己的最后一条消息',
    delete: '访客可以删除自己的最后一条消息',
    'delete-hint': '消息内容会对所有人清除。',
    minutes: '允许的分钟数',
    'minutes-hint': '同样适用于客服，客服始终可以编辑和删除。',
    scale: '评价',
    'scale-hint': '在对话解决时询问。',
    off: '无',
    thumbs: '拇指',
    faces: '表情',
    stars: '星级',
    question: '问题',
    'question-hint': '使用聊天自带的问题。',
    comment: '访客可以附上评论',
  },
})

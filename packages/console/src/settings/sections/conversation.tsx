import type { AlertSettings, MessagesSettings, RatingSettings } from '@tealight/protocol'
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
  alerts: AlertSettings
}

/** What visitors may do with what they wrote, how they learn of answers, and how they say what it was like. */
export const conversation = section({
  name: 'conversation',
  path: 'settings',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings: { messages, rating, alerts } }) => ({ messages, rating, alerts }),
  write: (settings) => ({ settings }),
  Fields,
})

function Fields({ form }: { form: Bound<ConversationSettings> }): VNode {
  const messages = within(form, 'messages')
  const rating = within(form, 'rating')
  const alerts = within(form, 'alerts')
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
      <SwitchField of={within(alerts, 'sound')} label={words('sound')} hint={words('sound-hint')} />
      <SwitchField of={within(alerts, 'title')} label={words('count')} hint={words('count-hint')} />
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

const words = wordsIn('site-conversation', {
  title: 'Conversation',
  help: 'What visitors may do with what they wrote, how they learn of answers, and how they say what it was like.',
  edit: 'Visitors may edit their last message',
  delete: 'Visitors may delete their last message',
  'delete-hint': 'Its text is erased for everybody.',
  minutes: 'For so many minutes',
  'minutes-hint': 'Holds for agents as well, who may always do both.',
  sound: 'A sound tells of an answer',
  'sound-hint': 'While the visitor does not look at the chat. Visitors can mute it.',
  count: 'The title of the page tells how many messages wait',
  'count-hint': 'And so does the icon of a page that was installed as an app.',
  scale: 'Rating',
  'scale-hint': 'Asked when a conversation is resolved.',
  off: 'None',
  thumbs: 'Thumbs',
  faces: 'Faces',
  stars: 'Stars',
  question: 'Question',
  'question-hint': 'The chat asks in its own words.',
  comment: 'Visitors may add a comment',
})

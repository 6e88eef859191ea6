import type { PrivacySettings } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { section } from '../section.tsx'
import { wordsIn } from '../../i18n/words-in.ts'

/** What is kept of visitors, and what they are told of it. */
export const privacy = section({
  name: 'privacy',
  path: 'settings.privacy',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.privacy,
  write: (chosen) => ({ settings: { privacy: chosen } }),
  Fields,
})

function Fields({ form }: { form: Bound<PrivacySettings> }): VNode {
  return (
    <>
      <ChoiceField
        of={within(form, 'consent')}
        label={words('consent')}
        hint={words('consent-hint')}
        choices={{ none: words('none'), ask: words('ask') }}
      />
      <TextField
        of={within(form, 'policyUrl')}
        label={words('policy')}
        hint={words('policy-hint')}
        maxLength={500}
        placeholder="https://shop.example/privacy"
        pattern="https?://\S+"
        isCode
      />
      <NumberField
        of={within(form, 'retentionDays')}
        label={words('retention')}
        hint={words('retention-hint')}
        min={0}
        max={3650}
      />
      <SwitchField of={within(form, 'pages')} label={words('pages')} hint={words('pages-hint')} />
      <SwitchField of={within(form, 'peek')} label={words('peek')} hint={words('peek-hint')} />
      <SwitchField
        of={within(form, 'browsing')}
        label={words('browsing')}
        hint={words('browsing-hint')}
      />
    </>
  )
}

const words = wordsIn('privacy', {
  title: 'Privacy',
  help: 'What is kept of visitors, and what they are told of it.',
  consent: 'Before anything is stored in the browser',
  'consent-hint': 'Nothing is stored before the first message in either case.',
  none: 'Writing is enough',
  ask: 'Ask the visitor first',
  policy: 'Privacy policy',
  'policy-hint': 'Linked where the visitor is asked, and in the menu of the chat.',
  retention: 'Days for which conversations are kept',
  'retention-hint':
    'Told in the menu of the chat; 0 says nothing. It is your promise: the chat does not delete by itself.',
  pages: 'See which page somebody looks at',
  'pages-hint': 'Never of visitors whose browser asks not to be tracked.',
  peek: 'See what visitors type before they send it',
  'peek-hint': 'The chat tells them so. Never of visitors whose browser asks not to be tracked.',
  browsing: 'See who is on the site',
  'browsing-hint': 'Also those who have not written. Nothing of it is kept.',
})

import type { Site } from '@tealight/protocol'
import type { VNode } from 'preact'
import { ScriptTag } from '../../design/script-tag.tsx'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { ListField } from '../fields/list-field.tsx'
import { LongTextField, TextField } from '../fields/text-field.tsx'
import { section } from '../section.tsx'
import type { SiteToEdit } from '../site.ts'
import { wordsIn } from '../../i18n/words-in.ts'
import { ChatPage } from './chat-page.tsx'

/** What a site is called, what it says first, where it may stand, and the tag that puts it there. */
export const general = section({
  name: 'general',
  path: '',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ name, greeting, origins }) => ({ name, greeting, origins }),
  write: (value) => value,
  Fields,
})

type General = Pick<Site, 'name' | 'greeting' | 'origins'>

function Fields({ form, site }: { form: Bound<General>; site: SiteToEdit }): VNode {
  return (
    <>
      <TextField
        of={within(form, 'name')}
        label={words('name')}
        hint={words('name-hint')}
        maxLength={100}
        isRequired
      />
      <LongTextField
        of={within(form, 'greeting')}
        label={words('greeting')}
        hint={words('greeting-hint')}
        maxLength={500}
      />
      <ListField
        of={within(form, 'origins')}
        label={words('origins')}
        hint={words('origins-hint')}
        most={50}
        placeholder="https://shop.example"
        pattern="\*|https?://[^\/\s]+"
        isCode
      />
      <ScriptTag site={site} />
      <ChatPage site={site} />
    </>
  )
}

const words = wordsIn('general', {
  title: 'General',
  help: 'What the chat is called, what it says first, and where it may stand.',
  name: 'Name',
  'name-hint': 'Visitors read it at the top of the chat.',
  greeting: 'Greeting',
  'greeting-hint': 'What the chat says before anybody has written. Leave it empty to say nothing.',
  origins: 'Websites',
  'origins-hint':
    'The chat works on pages of these addresses and nowhere else. A star (*) stands for every website.',
})

import type { IdentitySettings } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { Secret } from '../secret.tsx'
import { section } from '../section.tsx'
import type { SiteToEdit } from '../site.ts'
import { wordsIn } from '../../i18n/words-in.ts'

/** How the site's backend proves who somebody is, and whether anybody else may write. */
export const identity = section({
  name: 'identity',
  path: 'settings.identity',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.identity,
  write: (chosen) => ({ settings: { identity: chosen } }),
  Fields,
})

function Fields({ form, site }: { form: Bound<IdentitySettings>; site: SiteToEdit }): VNode {
  return (
    <>
      <Secret siteId={site.id} />
      <SwitchField
        of={within(form, 'required')}
        label={words('required')}
        hint={words('required-hint')}
      />
      {form.value.required && (
        <TextField
          of={within(form, 'signInUrl')}
          label={words('sign-in')}
          hint={words('sign-in-hint')}
          maxLength={500}
          placeholder="https://shop.example/sign-in"
          pattern="https?://\S+"
          isCode
        />
      )}
    </>
  )
}

const words = wordsIn('identity', {
  title: 'Identity',
  help: 'People who are signed in to your site are the same in the chat, on every device.',
  required: 'Only people who are signed in may write',
  'required-hint': 'Everybody else is asked to sign in first.',
  'sign-in': 'Where they sign in',
  'sign-in-hint': 'The chat links to it. Leave it empty to only say so.',
})

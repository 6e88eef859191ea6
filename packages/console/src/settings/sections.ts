import type { Section } from './section.tsx'
import { conversation } from './sections/conversation.tsx'
import { files } from './sections/files.tsx'
import { form } from './sections/form.tsx'
import { general } from './sections/general.tsx'
import { hours } from './sections/hours.tsx'
import { language } from './sections/language.tsx'
import { look } from './sections/look.tsx'
import { people } from './sections/people.tsx'
import { identity } from './sections/identity.tsx'
import { privacy } from './sections/privacy.tsx'
import { reach } from './sections/reach.tsx'

/** The sections of a site's settings, in the order in which they are shown. */
export const SECTIONS: readonly [Section, ...Section[]] = [
  general,
  look,
  language,
  people,
  hours,
  form,
  conversation,
  files,
  identity,
  privacy,
  reach,
]

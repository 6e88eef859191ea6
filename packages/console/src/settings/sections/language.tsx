import type { Language, LanguageSettings } from '@tealight/protocol'
import { LANGUAGES } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { SelectField } from '../fields/choice-field.tsx'
import { LANGUAGE_NAMES } from '../../i18n/language-names.ts'
import { section } from '../section.tsx'
import { wordsIn } from '../../i18n/words-in.ts'

/** Which language the chat speaks. */
export const language = section({
  name: 'language',
  path: 'settings.language',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.language,
  write: (chosen) => ({ settings: { language: chosen } }),
  Fields,
})

function Fields({ form }: { form: Bound<LanguageSettings> }): VNode {
  const fixed = within(form, 'fixed')
  const of: Bound<Language | 'auto'> = {
    ...fixed,
    value: fixed.value ?? 'auto',
    set: (choice, at) => fixed.set(choice === 'auto' ? null : choice, at),
  }
  const choices = ['auto', ...LANGUAGES] as const
  const wordsFor = (choice: Language | 'auto'): string =>
    choice === 'auto' ? words('auto') : LANGUAGE_NAMES[choice]
  return (
    <SelectField
      of={of}
      label={words('title')}
      hint={words('hint')}
      choices={choices}
      wordsFor={wordsFor}
    />
  )
}

const words = wordsIn('language', {
  title: 'Language',
  help: 'In which language the chat speaks to visitors.',
  auto: 'The language of the page, or of the visitor',
  hint: 'Left to itself the chat speaks the language of the page; where it does not know that one, the visitor’s.',
})

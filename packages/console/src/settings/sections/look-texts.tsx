import type { Language, Look } from '@tealight/protocol'
import { LANGUAGES } from '@tealight/protocol'
import type { VNode } from 'preact'
import { language as spoken } from '../../i18n/language.ts'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { LongTextField, TextField } from '../fields/text-field.tsx'
import { words } from './look-words.ts'

type Texts = Look['texts']

/** What the chat says differently to those who read another language. */
export function LookTexts({ texts, hasLabel }: { texts: Bound<Texts>; hasLabel: boolean }): VNode {
  const free = LANGUAGES.filter((tag) => texts.value[tag] === undefined)
  const names = new Intl.DisplayNames(spoken(), { type: 'language' })

  function add(tag: Language | undefined): void {
    if (tag !== undefined)
      texts.set({ ...texts.value, [tag]: { title: '', greeting: '', launcher: '' } })
  }

  return (
    <fieldset class="field field-list">
      <legend>{words('texts')}</legend>
      <p class="field-hint">{words('texts-hint')}</p>
      {LANGUAGES.map((tag) => (
        <TextsOf
          key={tag}
          texts={texts}
          tag={tag}
          name={names.of(tag) ?? tag}
          hasLabel={hasLabel}
        />
      ))}
      <select
        aria-label={words('add-language')}
        onChange={({ currentTarget }) => {
          add(free[currentTarget.selectedIndex - 1])
          currentTarget.selectedIndex = 0
        }}
      >
        <option>{words('add-language')}</option>
        {free.map((tag) => (
          <option key={tag}>{names.of(tag)}</option>
        ))}
      </select>
    </fieldset>
  )
}

interface TextsOfProps {
  texts: Bound<Texts>
  tag: Language
  name: string
  hasLabel: boolean
}

function TextsOf({ texts, tag, name, hasLabel }: TextsOfProps): VNode | null {
  const value = texts.value[tag]
  if (value === undefined) return null
  const path = `${texts.path}.${tag}`
  const of: Bound<typeof value> = {
    path,
    value,
    set: (next, at = path) => texts.set({ ...texts.value, [tag]: next }, at),
    problems: texts.problems,
  }

  function remove(): void {
    const rest = { ...texts.value }
    delete rest[tag]
    texts.set(rest)
  }

  return (
    <fieldset class="field-card" lang={tag}>
      <legend lang={spoken()}>{name}</legend>
      <TextField of={within(of, 'title')} label={words('own-title')} maxLength={100} />
      <LongTextField of={within(of, 'greeting')} label={words('own-greeting')} maxLength={500} />
      {hasLabel && (
        <TextField of={within(of, 'launcher')} label={words('launcher-text')} maxLength={24} />
      )}
      <button type="button" class="button is-small" onClick={remove}>
        {words('remove-language')}
      </button>
    </fieldset>
  )
}

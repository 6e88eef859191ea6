import type { Texts } from '@tealight/protocol'
import { LANGUAGES } from '@tealight/protocol'
import type { VNode } from 'preact'
import { language as spoken } from '../../i18n/language.ts'
import { words } from '../words.ts'
import type { Bound } from './bound.ts'
import type { FieldProps } from './labelled.tsx'
import { TextField } from './text-field.tsx'

/** What visitors read, in as many languages as are wanted. Emptying a language takes it away. */
export function TextsField(props: FieldProps<Texts> & { maxLength: number }): VNode {
  const { of, label, hint, maxLength } = props
  const names = new Intl.DisplayNames(spoken(), { type: 'language' })
  const used = Object.keys(of.value)
  const free = LANGUAGES.filter((tag) => !used.includes(tag))
  return (
    <div class="field-texts">
      {used.length === 0 && hint !== undefined && <p class="field-hint">{`${label}: ${hint}`}</p>}
      {used.map((tag) => (
        <TextField
          key={tag}
          of={textOf(of, tag)}
          label={`${label} (${names.of(tag) ?? tag})`}
          maxLength={maxLength}
        />
      ))}
      <select
        aria-label={`${label}: ${words('add-language')}`}
        onChange={({ currentTarget }) => {
          const tag = free[currentTarget.selectedIndex - 1]
          if (tag !== undefined) of.set({ ...of.value, [tag]: '' })
          currentTarget.selectedIndex = 0
        }}
      >
        <option>{`${label}: ${words('add-language')}`}</option>
        {free.map((tag) => (
          <option key={tag}>{names.of(tag)}</option>
        ))}
      </select>
    </div>
  )
}

function textOf({ path, value, set, problems }: Bound<Texts>, tag: string): Bound<string> {
  const at = `${path}.${tag}`
  return {
    path: at,
    value: value[tag] ?? '',
    set: (text) => set({ ...value, [tag]: text }, at),
    problems,
  }
}

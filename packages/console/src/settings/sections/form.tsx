import type { Field, Form } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { SelectField } from '../fields/choice-field.tsx'
import { RowsField } from '../fields/rows-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { TextsField } from '../fields/texts-field.tsx'
import { section } from '../section.tsx'
import { words } from './form-words.ts'

/** What visitors are asked before they write. */
export const form = section({
  name: 'form',
  path: 'settings.form',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.form,
  write: (value) => ({ settings: { form: value } }),
  Fields,
})

type Kind = Field['kind']
type Option = Extract<Field, { kind: 'choice' }>['options'][number]

const KINDS = ['name', 'email', 'phone', 'text', 'choice', 'consent'] as const

function Fields({ form: of }: { form: Bound<Form> }): VNode {
  return (
    <RowsField
      of={within(of, 'fields')}
      label={words('fields')}
      hint={words('fields-hint')}
      most={12}
      title={({ name, kind }) => name || words(kind)}
      fresh={() => asKind({ name: nextName(of.value), label: {}, required: false }, 'text')}
      Fields={FieldFields}
    />
  )
}

function FieldFields({ row }: { row: Bound<Field> }): VNode {
  const { kind } = row.value
  const ofKind = { ...within(row, 'kind'), set: (next: Kind) => row.set(asKind(row.value, next)) }
  return (
    <>
      <SelectField of={ofKind} label={words('kind')} choices={KINDS} wordsFor={words} />
      <TextField
        of={within(row, 'name')}
        label={words('name-of-field')}
        hint={words('name-hint')}
        maxLength={40}
        isRequired
      />
      <TextsField
        of={within(row, 'label')}
        label={words('label')}
        hint={words(kind === 'text' || kind === 'choice' ? 'label-by-name' : 'label-by-us')}
        maxLength={200}
      />
      <SwitchField of={within(row, 'required')} label={words('required')} />
      <OwnFields row={row} />
    </>
  )
}

/** What only one kind of question has. */
function OwnFields({ row }: { row: Bound<Field> }): VNode | null {
  const { value } = row
  const as = <Narrow extends Field>(narrow: Narrow): Bound<Narrow> => ({ ...row, value: narrow })
  switch (value.kind) {
    case 'text':
      return <SwitchField of={within(as(value), 'long')} label={words('long')} />
    case 'consent':
      return (
        <TextField
          of={within(as(value), 'link')}
          label={words('link')}
          hint={words('link-hint')}
          inputMode="url"
          placeholder="https://shop.example/privacy"
          isCode
        />
      )
    case 'choice':
      return (
        <RowsField
          of={within(as(value), 'options')}
          label={words('options')}
          most={20}
          title={({ name }, index) => name || `${index + 1}`}
          fresh={(): Option => ({ name: `${value.options.length + 1}`, label: {} })}
          Fields={OptionFields}
        />
      )
    case 'name':
    case 'email':
    case 'phone':
      return null
  }
}

function OptionFields({ row }: { row: Bound<Option> }): VNode {
  return (
    <>
      <TextField of={within(row, 'name')} label={words('option')} maxLength={60} isRequired />
      <TextsField
        of={within(row, 'label')}
        label={words('label')}
        hint={words('label-by-name')}
        maxLength={60}
      />
    </>
  )
}

/** The same question as one of another kind. */
function asKind({ name, label, required }: Omit<Field, 'kind'>, kind: Kind): Field {
  const common = { name, label, required }
  switch (kind) {
    case 'text':
      return { ...common, kind, long: false }
    case 'choice':
      return { ...common, kind, options: [{ name: '1', label: {} }] }
    case 'consent':
      return { ...common, kind, link: '' }
    case 'name':
    case 'email':
    case 'phone':
      return { ...common, kind }
  }
}

/** No two questions have one name. */
function nextName({ fields }: Form): string {
  const taken = new Set(fields.map(({ name }) => name))
  let number = fields.length + 1
  while (taken.has(`${words('question')} ${number}`)) number += 1
  return `${words('question')} ${number}`
}

import type { AttributeCondition } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { rowsOf, within } from '../fields/bound.ts'
import { SelectField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { words } from './reach-words.ts'

const CONDITIONS_MAX = 5

/** What has to be so of the attributes that the page tells. */
export function AttributeFields({ of }: { of: Bound<AttributeCondition[]> }): VNode {
  return (
    <>
      {rowsOf(of).map((row, index) => (
        <div key={row.path} class="field">
          <TextField of={within(row, 'name')} label={words('attribute')} maxLength={40} isCode />
          <SelectField
            of={within(row, 'is')}
            label={words('is')}
            choices={['equal', 'other', 'more', 'less']}
            wordsFor={words}
          />
          <TextField of={within(row, 'value')} label={words('value')} maxLength={500} isCode />
          <button
            type="button"
            class="button is-small"
            onClick={() => of.set(of.value.toSpliced(index, 1))}
          >
            {words('remove-attribute')}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button is-small"
        disabled={of.value.length >= CONDITIONS_MAX}
        onClick={() => of.set([...of.value, { name: '', is: 'equal', value: '' }])}
      >
        {words('add-attribute')}
      </button>
    </>
  )
}

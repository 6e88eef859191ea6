import type { VNode } from 'preact'
import { Icon } from '../../design/icon.tsx'
import { words } from '../words.ts'
import type { Bound } from './bound.ts'
import { rowsOf } from './bound.ts'
import type { FieldProps } from './labelled.tsx'
import { Note } from './labelled.tsx'

interface RowsFieldProps<Row extends object> extends FieldProps<Row[]> {
  /** How many there may be. */
  most: number
  /** What a card is called. */
  title: (row: Row, index: number) => string
  /** A new one; null: there is nothing left to add. */
  fresh: () => Row | null
  Fields: (props: { row: Bound<Row> }) => VNode
}

/** Things of one kind, a card for each. */
export function RowsField<Row extends object>(props: RowsFieldProps<Row>): VNode {
  const { of, label, hint, most, title, fresh, Fields } = props
  const next = of.value.length < most ? fresh() : null
  return (
    <fieldset class="field field-list">
      <legend>{label}</legend>
      <Note of={of} hint={hint} />
      {rowsOf(of).map((row, index) => (
        <fieldset key={row.path} class="field-card">
          <legend>{title(row.value, index)}</legend>
          <Fields row={row} />
          <button
            type="button"
            class="button is-small"
            onClick={() => of.set(of.value.toSpliced(index, 1))}
          >
            {words('remove')}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        class="button is-small"
        disabled={next === null}
        onClick={() => next !== null && of.set([...of.value, next])}
      >
        <Icon name="add" />
        {words('add')}
      </button>
    </fieldset>
  )
}

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
  /** The order means something: rows can be moved. */
  isOrdered?: boolean
}

/** Things of one kind, a card for each. */
export function RowsField<Row extends object>(props: RowsFieldProps<Row>): VNode {
  const { of, label, hint, most, title, fresh, Fields, isOrdered = false } = props
  const next = of.value.length < most ? fresh() : null
  return (
    <fieldset class="field field-list">
      <legend>{label}</legend>
      <Note of={of} hint={hint} />
      {rowsOf(of).map((row, index) => (
        <fieldset key={row.path} class="field-card">
          <legend>{title(row.value, index)}</legend>
          <Fields row={row} />
          <div class="card-deeds">
            {isOrdered && <Moves of={of} index={index} />}
            <button
              type="button"
              class="button is-small"
              onClick={() => of.set(of.value.toSpliced(index, 1))}
            >
              {words('remove')}
            </button>
          </div>
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

/** Moves a row up or down; the keyboard goes with it. */
function Moves<Row extends object>({ of, index }: { of: Bound<Row[]>; index: number }): VNode {
  const id = (step: Step, at: number): string => `${of.path}.${at}.move-${step}`

  function move(step: Step): void {
    const row = of.value[index]
    if (row === undefined) return
    of.set(of.value.toSpliced(index, 1).toSpliced(index + step, 0, row))
    // At the end of the way its button rests, and the other one has the keyboard.
    requestAnimationFrame(() => {
      const steps = [step, step === 1 ? -1 : 1] as const
      const buttons = steps.map((it) => document.getElementById(id(it, index + step)))
      buttons.find((it) => it instanceof HTMLButtonElement && !it.disabled)?.focus()
    })
  }

  return (
    <>
      {([-1, 1] as const).map((step) => (
        <button
          key={step}
          id={id(step, index)}
          type="button"
          class="button is-small"
          disabled={of.value[index + step] === undefined}
          onClick={() => move(step)}
        >
          {words(step === 1 ? 'move-down' : 'move-up')}
        </button>
      ))}
    </>
  )
}

type Step = 1 | -1

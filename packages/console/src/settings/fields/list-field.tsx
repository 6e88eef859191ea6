import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { Icon } from '../../design/icon.tsx'
import { rowsOf } from './bound.ts'
import type { FieldProps } from './labelled.tsx'
import { Note, tiesOf } from './labelled.tsx'
import { AS_TYPED } from './text-field.tsx'
import { words } from '../words.ts'

interface ListFieldProps extends FieldProps<string[]> {
  /** How many there may be. */
  most: number
  placeholder?: string
  /** What a row has to look like, as in the attribute of the same name. */
  pattern?: string
  isCode?: boolean
}

/** Lines of text, as many as are needed. Enter adds one. */
export function ListField(props: ListFieldProps): VNode {
  const { of, label, hint, most, placeholder, pattern, isCode } = props
  const list = useRef<HTMLFieldSetElement>(null)

  /** The row has to be drawn before it can be reached. */
  function focusRow(index: number): void {
    requestAnimationFrame(() => {
      const rows = list.current?.querySelectorAll('input') ?? []
      const target = rows[Math.min(index, rows.length - 1)]
      if (target) target.focus()
      else list.current?.querySelector('button')?.focus()
    })
  }

  function add(after: number): void {
    if (of.value.length >= most) return
    of.set(of.value.toSpliced(after + 1, 0, ''))
    focusRow(after + 1)
  }

  function remove(index: number): void {
    of.set(of.value.toSpliced(index, 1))
    focusRow(index)
  }

  return (
    <fieldset class="field field-list" ref={list}>
      <legend>{label}</legend>
      {rowsOf(of).map((row, index) => (
        <div key={row.path} class="field-row">
          <input
            {...tiesOf(row)}
            {...(isCode ? AS_TYPED : { dir: 'auto' })}
            type="text"
            aria-label={`${label} ${index + 1}`}
            value={row.value}
            required
            placeholder={placeholder}
            pattern={pattern}
            onInput={(event) => row.set(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return
              event.preventDefault()
              add(index)
            }}
          />
          <button
            type="button"
            class="icon-button"
            aria-label={words('remove')}
            onClick={() => remove(index)}
          >
            <Icon name="close" />
          </button>
          <Note of={row} />
        </div>
      ))}
      <button
        type="button"
        class="button is-small"
        disabled={of.value.length >= most}
        onClick={() => add(of.value.length - 1)}
      >
        <Icon name="add" />
        {words('add')}
      </button>
      <Note of={of} hint={hint} />
    </fieldset>
  )
}

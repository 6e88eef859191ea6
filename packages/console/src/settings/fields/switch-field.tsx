import type { VNode } from 'preact'
import type { FieldProps } from './labelled.tsx'
import { Note, tiesOf } from './labelled.tsx'

/** Yes or no. */
export function SwitchField({ of, label, hint }: FieldProps<boolean>): VNode {
  return (
    <div class="field">
      <label class="field-switch">
        <input
          {...tiesOf(of, hint)}
          type="checkbox"
          role="switch"
          checked={of.value}
          onChange={(event) => of.set(event.currentTarget.checked)}
        />
        {label}
      </label>
      <Note of={of} hint={hint} />
    </div>
  )
}

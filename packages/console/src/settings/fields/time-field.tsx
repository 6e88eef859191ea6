import type { VNode } from 'preact'
import type { FieldProps } from './labelled.tsx'
import { Labelled, tiesOf } from './labelled.tsx'

/** A time of day. The browser's own field for it writes it as people do at home. */
export function TimeField(props: FieldProps<string>): VNode {
  const { of, hint } = props
  return (
    <Labelled {...props}>
      <input
        {...tiesOf(of, hint)}
        type="time"
        required
        value={of.value === '24:00' ? '00:00' : of.value}
        onInput={({ currentTarget: { value } }) => value && of.set(value)}
      />
    </Labelled>
  )
}

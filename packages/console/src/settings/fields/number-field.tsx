import type { VNode } from 'preact'
import type { FieldProps } from './labelled.tsx'
import { Labelled, tiesOf } from './labelled.tsx'

interface NumberFieldProps extends FieldProps<number> {
  min: number
  max: number
  step?: number
  /** What is counted, such as `px`. */
  unit?: string
}

/** A number within limits. While the field is empty the number stays what it was. */
export function NumberField(props: NumberFieldProps): VNode {
  const { of, hint, min, max, step = 1, unit } = props
  return (
    <Labelled {...props}>
      <span class="field-number">
        <input
          {...tiesOf(of, hint)}
          type="number"
          inputMode="numeric"
          dir="ltr"
          required
          value={of.value}
          min={min}
          max={max}
          step={step}
          onInput={({ currentTarget: { valueAsNumber } }) => {
            if (!Number.isNaN(valueAsNumber)) of.set(valueAsNumber)
          }}
        />
        {unit}
      </span>
    </Labelled>
  )
}

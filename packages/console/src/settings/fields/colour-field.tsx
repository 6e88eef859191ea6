import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { words } from '../words.ts'
import type { FieldProps } from './labelled.tsx'
import { Labelled, tiesOf } from './labelled.tsx'
import { AS_TYPED } from './text-field.tsx'

const COLOUR = /^#[0-9a-f]{6}$/i

/** A colour: picked with the browser's own picker, or typed as it stands in a style guide. */
export function ColourField(props: FieldProps<string>): VNode {
  const { of, hint, label } = props
  const [typed, setTyped] = useState<string | null>(null)

  function type(text: string): void {
    const colour = text.startsWith('#') ? text : `#${text}`
    setTyped(text)
    if (COLOUR.test(colour)) of.set(colour.toLowerCase())
  }

  return (
    <Labelled {...props}>
      <span class="field-colour">
        <input
          type="color"
          aria-label={`${label}: ${words('pick')}`}
          value={of.value}
          onInput={(event) => of.set(event.currentTarget.value)}
        />
        <input
          {...tiesOf(of, hint)}
          {...AS_TYPED}
          type="text"
          value={typed ?? of.value}
          pattern="#?[0-9a-fA-F]{6}"
          required
          maxLength={7}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={({ currentTarget }) => currentTarget.checkValidity() && setTyped(null)}
        />
      </span>
    </Labelled>
  )
}

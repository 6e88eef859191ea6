import type { VNode } from 'preact'
import type { FieldProps } from './labelled.tsx'
import { Labelled, tiesOf } from './labelled.tsx'

interface TextFieldProps extends FieldProps<string> {
  maxLength?: number
  isRequired?: boolean
  inputMode?: 'text' | 'url' | 'email' | 'tel'
  /** What it has to look like, as in the attribute of the same name. */
  pattern?: string
  placeholder?: string
  /** An address or a code: from left to right in every language, and nothing corrects it. */
  isCode?: boolean
}

/** A line of text. */
export function TextField(props: TextFieldProps): VNode {
  const { of, hint, maxLength, isRequired, inputMode, pattern, placeholder, isCode } = props
  return (
    <Labelled {...props}>
      <input
        {...tiesOf(of, hint)}
        {...(isCode ? AS_TYPED : { dir: 'auto' })}
        type="text"
        inputMode={inputMode}
        value={of.value}
        maxLength={maxLength}
        required={isRequired}
        pattern={pattern}
        placeholder={placeholder}
        onInput={(event) => of.set(event.currentTarget.value)}
      />
    </Labelled>
  )
}

export const AS_TYPED = { dir: 'ltr', autocapitalize: 'off', spellcheck: false } as const

/** Text of several lines. */
export function LongTextField(
  props: FieldProps<string> & { maxLength?: number; rows?: number },
): VNode {
  const { of, hint, maxLength, rows = 3 } = props
  return (
    <Labelled {...props}>
      <textarea
        {...tiesOf(of, hint)}
        dir="auto"
        rows={rows}
        value={of.value}
        maxLength={maxLength}
        onInput={(event) => of.set(event.currentTarget.value)}
      />
    </Labelled>
  )
}

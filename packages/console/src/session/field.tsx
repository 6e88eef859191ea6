import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'

interface FieldProps {
  name: string
  label: string
  autocomplete: 'username' | 'current-password' | 'new-password'
  type: 'email' | 'password'
  hint?: string | undefined
  /** What is wrong with it, said below the field. */
  problem?: string | undefined
  isFocused?: boolean
}

/** A labelled input with its hint and its problem; a password can be looked at. */
export function Field(props: FieldProps): VNode {
  const { name, label, type, autocomplete, hint, problem, isFocused = false } = props
  const [isShown, setShown] = useState(false)
  const noteId = `${name}-note`
  const note = problem ?? hint
  const shared: SharedAttributes = {
    id: name,
    name,
    autocomplete,
    autofocus: isFocused,
    'aria-invalid': problem !== undefined,
    'aria-describedby': note === undefined ? undefined : noteId,
  }
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <div class="field-box">
        {input(isShown ? 'text' : type, shared)}
        {type === 'password' && (
          <button
            type="button"
            class="field-eye"
            aria-pressed={isShown}
            aria-label={t(isShown ? 'sign-in.hide' : 'sign-in.show')}
            onClick={() => setShown(!isShown)}
          >
            <Icon name="eye" />
          </button>
        )}
      </div>
      {note !== undefined && (
        <p id={noteId} class={problem === undefined ? 'field-hint' : 'field-problem'}>
          {note}
        </p>
      )}
    </div>
  )
}

interface SharedAttributes {
  id: string
  name: string
  autocomplete: FieldProps['autocomplete']
  autofocus: boolean
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

/** An address and a password are written from left to right in every language, and nothing corrects them. */
const AS_TYPED = { dir: 'ltr', autocapitalize: 'off', spellcheck: false } as const

function input(type: 'email' | 'password' | 'text', shared: SharedAttributes): VNode {
  switch (type) {
    case 'email':
      return <input type="email" {...AS_TYPED} {...shared} />
    case 'password':
      return <input type="password" {...AS_TYPED} {...shared} />
    case 'text':
      return <input type="text" {...AS_TYPED} {...shared} />
  }
}

/** What stands in a field of a form. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}

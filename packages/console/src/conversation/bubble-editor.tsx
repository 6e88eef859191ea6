import { TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'

interface EditorProps {
  /** As it was written. */
  before: string
  label: string
  maxLength?: number
  /** Keeps the new text; nothing but spaces is none. */
  save: (text: string) => Promise<void>
  onDone: () => void
}

/** Another text for what an agent has written. Escape leaves it as it was. */
export function BubbleEditor(props: EditorProps): VNode {
  const { before, label, maxLength = TEXT_MAX_LENGTH, save, onDone } = props
  const [text, setText] = useState(before)

  function submit(event: Event): void {
    event.preventDefault()
    if (text.trim() !== '') void save(text.trim())
  }

  return (
    <form class="bubble-editor" onSubmit={submit}>
      <textarea
        rows={3}
        dir="auto"
        value={text}
        maxLength={maxLength}
        aria-label={label}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <button class="button is-small is-primary" disabled={text.trim() === ''}>
        {t('app.save')}
      </button>
      <button type="button" class="button is-small" onClick={onDone}>
        {t('app.cancel')}
      </button>
    </form>
  )
}

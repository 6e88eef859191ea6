import { INVITATION_MAX_LENGTH } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { words } from './words.ts'

/** Where an agent writes the first words. */
export function InviteForm(props: {
  name: string
  onSend: (text: string) => Promise<void>
  onClose: () => void
}): VNode {
  const { name, onSend, onClose } = props
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])

  function send(event: Event): void {
    event.preventDefault()
    if (text.trim() !== '') void onSend(text.trim())
  }

  return (
    <form class="visitor-invite field" onSubmit={send}>
      <textarea
        ref={field}
        rows={2}
        dir="auto"
        value={text}
        maxLength={INVITATION_MAX_LENGTH}
        aria-label={words('say-to', name)}
        placeholder={words('say')}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <p class="field-hint">{words('how')}</p>
      <div class="card-deeds">
        <button class="button is-primary is-small" disabled={text.trim() === ''}>
          {t('composer.send')}
        </button>
        <button type="button" class="button is-small" onClick={onClose}>
          {t('app.cancel')}
        </button>
      </div>
    </form>
  )
}

import type { Outgoing } from '@tealight/client'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { BubbleEditor } from './bubble-editor.tsx'

/** What can be done with a text that has not gone: it waits for the connection, or was refused. */
export function UnsentDeeds({
  id,
  text,
  state,
}: Pick<Outgoing, 'id' | 'text' | 'state'>): VNode | null {
  const { client } = useDesk()
  const [isEditing, setEditing] = useState(false)
  const leave = (): void => setEditing(false)

  async function save(words: string): Promise<void> {
    client.rewrite(id, words)
    leave()
  }

  if (isEditing) {
    return <BubbleEditor before={text} label={t('transcript.edit')} save={save} onDone={leave} />
  }
  if (state.kind === 'sending') return null
  return (
    <p class="bubble-failed" role={state.kind === 'failed' ? 'alert' : undefined}>
      {state.kind === 'failed' && (
        <>
          <Icon name="alert" />
          <span>{t('transcript.failed', { reason: refusalWords(state.refusal) })}</span>
          <button type="button" class="text-button" onClick={() => client.retry(id)}>
            {t('transcript.retry')}
          </button>
        </>
      )}
      {text !== '' && (
        <button type="button" class="text-button" onClick={() => setEditing(true)}>
          {t('transcript.edit')}
        </button>
      )}
      <button type="button" class="text-button" onClick={() => client.discard(id)}>
        {t('transcript.discard')}
      </button>
    </p>
  )
}

import { excerpt, type TextMessage } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { COMPOSER_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { BubbleEditor } from './bubble-editor.tsx'

/** What an agent can do with a message: reply to it, and with an own one edit or delete it. */
export function BubbleDeeds({ message }: { message: TextMessage }): VNode {
  const { answering, deeds, me } = useDesk()
  const [view, setView] = useState<'list' | 'editing' | 'deleting'>('list')
  const { author, id, seq, conversationId, text } = message
  const isOwn = author.kind === 'agent' && author.id === me.value?.id
  const toList = (): void => setView('list')

  function reply(): void {
    answering.value = { conversationId, quote: { id, seq, author, excerpt: excerpt(text) } }
    document.getElementById(COMPOSER_ID)?.focus()
  }

  if (view === 'editing') return <Editor message={message} onDone={toList} />
  return (
    <p class="bubble-deeds">
      {view === 'deleting' ? (
        <>
          {t('transcript.delete-sure')}
          <button type="button" class="text-button" onClick={() => void deeds.erase(message)}>
            {t('transcript.delete')}
          </button>
          <button type="button" class="text-button" onClick={toList}>
            {t('app.cancel')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="text-button" onClick={reply}>
            {t('transcript.reply')}
          </button>
          {isOwn && (
            <>
              <button type="button" class="text-button" onClick={() => setView('editing')}>
                {t('transcript.edit')}
              </button>
              <button type="button" class="text-button" onClick={() => setView('deleting')}>
                {t('transcript.delete')}
              </button>
            </>
          )}
        </>
      )}
    </p>
  )
}

function Editor({ message, onDone }: { message: TextMessage; onDone: () => void }): VNode {
  const { deeds } = useDesk()

  async function save(text: string): Promise<void> {
    await deeds.edit(message, text)
    onDone()
  }

  return (
    <BubbleEditor before={message.text} label={t('transcript.edit')} save={save} onDone={onDone} />
  )
}

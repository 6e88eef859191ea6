import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { mayTakeOver } from '../state/in-hands.ts'
import { whisper } from './whisper.ts'

/** What whoever leads can do in a colleague's conversation: whisper, or take it over. The visitor notices the latter alone. */
export function Supervise({ conversation }: { conversation: Conversation }): VNode | null {
  const desk = useDesk()
  if (!mayTakeOver(conversation, desk.me.value)) return null

  return (
    <span class="supervise">
      <button type="button" class="button is-small" onClick={() => whisper(desk, conversation)}>
        {t('supervise.whisper')}
      </button>
      <button
        type="button"
        class="button is-small"
        title={`${t('supervise.take-over')} (Shift+O)`}
        onClick={() => void desk.deeds.takeOver(conversation.id)}
      >
        {t('supervise.take-over')}
      </button>
    </span>
  )
}

import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { words } from './hand-over-words.ts'

/** Who answers along. */
export function Helpers({ conversation }: { conversation: Conversation }): VNode | null {
  const { copy, deeds, me } = useDesk()
  const { id, helperIds } = conversation
  if (helperIds.length === 0) return null

  return (
    <p class="helpers">
      {words('along')}
      {helperIds.map((agentId) => (
        <span key={agentId} dir="auto">
          {copy.agents.value.get(agentId)?.name ?? t('conversation.someone')}{' '}
          <button
            type="button"
            class="text-button"
            onClick={() => void deeds.removeHelper(id, agentId)}
          >
            {words(agentId === me.value?.id ? 'leave' : 'remove')}
          </button>
        </span>
      ))}
    </p>
  )
}

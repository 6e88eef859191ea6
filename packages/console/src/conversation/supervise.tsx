import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { COMPOSER_ID, focusElement } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { mayTakeOver } from '../state/in-hands.ts'

/** What whoever leads can do in a colleague's conversation: whisper, or take it over. The visitor notices the latter alone. */
export function Supervise({ conversation }: { conversation: Conversation }): VNode | null {
  const { copy, deeds, drafts, me, writes } = useDesk()
  const { id, assigneeId } = conversation
  if (!mayTakeOver(conversation, me.value)) return null

  function whisper(): void {
    const draft = `note:${id}`
    const name = copy.agents.value.get(assigneeId ?? '')?.name
    if (name !== undefined && drafts.of(draft) === '') drafts.keep(draft, `@${name} `)
    writes.value = 'note'
    // The field has to be there first.
    requestAnimationFrame(() => focusElement(COMPOSER_ID))
  }

  return (
    <span class="supervise">
      <button type="button" class="button is-small" onClick={whisper}>
        {t('supervise.whisper')}
      </button>
      <button
        type="button"
        class="button is-small"
        title={`${t('supervise.take-over')} (Shift+O)`}
        onClick={() => void deeds.takeOver(id)}
      >
        {t('supervise.take-over')}
      </button>
    </span>
  )
}

import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { Composer } from './composer.tsx'

/** The foot of a conversation: a place to write, or why there is none. */
export function ReplyArea({ conversation }: { conversation: Conversation }): VNode {
  const { copy, deeds, me } = useDesk()
  const { id, status, assigneeId } = conversation
  if (status === 'resolved') {
    return (
      <div class="no-reply">
        <Icon name="check" />
        <p>
          <strong>{t('composer.resolved')}</strong> {t('composer.resolved-lead')}
        </p>
        <button type="button" class="button is-small" onClick={() => void deeds.reopen(id)}>
          {t('conversation.reopen')}
        </button>
      </div>
    )
  }
  if (status === 'open' && assigneeId !== me.value?.id) {
    const name = copy.agents.value.get(assigneeId ?? '')?.name ?? t('conversation.someone')
    return (
      <div class="no-reply">
        <Icon name="eye" />
        <p>
          <strong>{t('composer.taken', { name })}</strong> {t('composer.taken-lead')}
        </p>
      </div>
    )
  }
  return <Composer conversationId={id} claims={status === 'queued'} />
}

import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { IconName } from '../design/icon.tsx'
import { Icon } from '../design/icon.tsx'
import type { MessageKey } from '../i18n/catalogue.ts'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { isInHands } from '../state/in-hands.ts'
import { mayHandOver } from '../state/may-hand-over.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { words } from './hand-over-words.ts'

/** What can be done with a conversation as it stands. */
export function ConversationDeeds({ conversation }: { conversation: Conversation }): VNode {
  const { copy, me, open } = useDesk()
  const { status, assigneeId, id, offer, visitorId } = conversation
  const isBlocked = copy.visitors.value.get(visitorId)?.block !== undefined
  const mayGive = mayHandOver(conversation, me.value)
  const close = (): void => void (open.value = 'nothing')
  return (
    <div class="deeds">
      {status === 'queued' && offer === undefined && (
        <DeedButton conversationId={id} deed="claim" icon="hand" shortcut="C" isPrimary />
      )}
      {/* It is declined above, where it stands until then. */}
      {offer !== undefined && offer.agentId === me.value?.id && (
        <DeedButton conversationId={id} deed="accept" icon="hand" shortcut="C" isPrimary />
      )}
      {status === 'snoozed' && isInHands(conversation, me.value) && (
        <DeedButton conversationId={id} deed="wake" icon="reopen" shortcut="Z" isPrimary />
      )}
      {status === 'open' && assigneeId === me.value?.id && (
        <DeedButton conversationId={id} deed="resolve" icon="check" shortcut="E" />
      )}
      {mayGive && (
        <button
          type="button"
          class="icon-button deeds-give"
          aria-label={words('open')}
          title={`${words('open')} (T)`}
          aria-keyshortcuts="T"
          onClick={() => (open.value = 'hand-over')}
        >
          <Icon name="give" flips />
        </button>
      )}
      {mayGive && open.value === 'hand-over' && (
        <HandOverDialog conversation={conversation} onClose={close} />
      )}
      {status === 'resolved' && !isBlocked && (
        <DeedButton conversationId={id} deed="reopen" icon="reopen" shortcut="E" />
      )}
    </div>
  )
}

interface DeedButtonProps {
  conversationId: string
  deed: keyof typeof LABELS
  icon: IconName
  shortcut: string
  isPrimary?: boolean
}

function DeedButton({
  conversationId,
  deed,
  icon,
  shortcut,
  isPrimary = false,
}: DeedButtonProps): VNode {
  const { deeds } = useDesk()
  const [isBusy, setBusy] = useState(false)

  async function press(): Promise<void> {
    setBusy(true)
    await deeds[deed === 'accept' ? 'claim' : deed](conversationId)
    setBusy(false)
  }

  return (
    <button
      type="button"
      class={isPrimary ? 'button is-primary deed' : 'button deed'}
      disabled={isBusy}
      title={`${t(LABELS[deed])} (${shortcut})`}
      aria-keyshortcuts={shortcut}
      onClick={() => void press()}
    >
      <Icon name={icon} />
      <span>{t(LABELS[deed])}</span>
    </button>
  )
}

const LABELS = {
  claim: 'conversation.claim',
  accept: 'conversation.accept',
  wake: 'conversation.wake',
  resolve: 'conversation.resolve',
  reopen: 'conversation.reopen',
} as const satisfies Record<string, MessageKey>

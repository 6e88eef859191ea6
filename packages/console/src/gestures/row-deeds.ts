import type { Conversation } from '@tealight/protocol'
import type { IconName } from '../design/icon.tsx'
import type { MessageKey } from '../i18n/catalogue.ts'
import type { Desk } from '../state/desk.ts'
import { isInHands, mayClaim, maySnooze } from '../state/in-hands.ts'
import type { Done } from './words.ts'

/** What a swipe on a row does. */
export interface RowDeed {
  icon: IconName
  words: MessageKey
  /** How it is told, and what takes it back; null: it asks first, and tells by itself. */
  done: { words: Done; undo: () => Promise<boolean> } | null
  /** Whether it was done. */
  run: () => Promise<boolean>
}

/** What a conversation needs next, as its head offers it; null: nothing of this agent. */
export function nextDeed({ copy, deeds, me }: Desk, conversation: Conversation): RowDeed | null {
  const { id, status, assigneeId, visitorId, snoozedUntil, isSpam } = conversation
  // Nothing could take back that it was spam.
  if (isSpam) return null
  switch (status) {
    case 'queued':
      if (!mayClaim(conversation, me.value)) return null
      return {
        icon: 'hand',
        words: 'conversation.claim',
        done: { words: 'claimed', undo: () => deeds.giveBack(id) },
        run: () => deeds.claim(id),
      }
    case 'open':
      if (assigneeId !== me.value?.id) return null
      return {
        icon: 'check',
        words: 'conversation.resolve',
        done: { words: 'resolved', undo: () => deeds.reopen(id) },
        run: () => deeds.resolve(id),
      }
    case 'snoozed':
      if (!isInHands(conversation, me.value)) return null
      return {
        icon: 'reopen',
        words: 'conversation.wake',
        done: { words: 'woken', undo: () => deeds.snooze(id, snoozedUntil ?? null) },
        run: () => deeds.wake(id),
      }
    case 'resolved':
      if (copy.visitors.value.get(visitorId)?.block !== undefined) return null
      return {
        icon: 'reopen',
        words: 'conversation.reopen',
        done: { words: 'reopened', undo: () => deeds.resolve(id) },
        run: () => deeds.reopen(id),
      }
  }
}

/** Puts it aside, once it is said until when. */
export function asideDeed(
  { me }: Desk,
  conversation: Conversation,
  ask: (conversation: Conversation) => void,
): RowDeed | null {
  if (conversation.status === 'snoozed' || !maySnooze(conversation, me.value)) return null
  return {
    icon: 'snooze',
    words: 'conversation.snooze',
    done: null,
    async run() {
      ask(conversation)
      return false
    },
  }
}

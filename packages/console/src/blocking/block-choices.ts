import type { Conversation, VisitorBlock } from '@tealight/protocol'
import type { MessageKey } from '../i18n/catalogue.ts'
import type { Desk } from '../state/desk.ts'
import { isInHands } from '../state/in-hands.ts'

/** What can be chosen about somebody who is a nuisance. */
export interface BlockChoice {
  words: MessageKey
  run: () => void
}

/** Blocks the visitor of a conversation, or lets them write again; null: not by this agent. */
export function blockChoice(desk: Desk, conversation: Conversation): BlockChoice | null {
  const { copy, deeds, me, open } = desk
  const { visitorId } = conversation
  const block = copy.visitors.value.get(visitorId)?.block
  if (block !== undefined) {
    if (!mayLift(desk, block)) return null
    return { words: 'conversation.unblock', run: () => void deeds.unblock(visitorId) }
  }
  if (!isInHands(conversation, me.value)) return null
  return { words: 'conversation.block', run: () => void (open.value = 'block') }
}

/** Reports a conversation as spam, or takes that back; null: not by this agent. */
export function spamChoice(desk: Desk, conversation: Conversation): BlockChoice | null {
  const { copy, deeds, me, open } = desk
  const { id, visitorId, isSpam } = conversation
  if (isSpam) {
    const block = copy.visitors.value.get(visitorId)?.block
    if (block !== undefined && !mayLift(desk, block)) return null
    return { words: 'conversation.not-spam', run: () => void deeds.clearSpam(id) }
  }
  if (!isInHands(conversation, me.value)) return null
  return { words: 'conversation.spam', run: () => void (open.value = 'spam') }
}

/** Agents lift what they have done themselves, whoever leads lifts all. */
export function mayLift({ me, mayManage }: Desk, { agentId }: VisitorBlock): boolean {
  return mayManage.value || agentId === me.value?.id
}

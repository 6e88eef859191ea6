import type { Agent, Conversation } from '@tealight/protocol'

/** Whether an agent may say where a conversation stands: what is nobody's is everybody's, and whoever leads may always. */
export function isInHands({ assigneeId }: Conversation, me: Agent | null): boolean {
  return me !== null && (assigneeId === null || assigneeId === me.id || me.role !== 'agent')
}

/** Whether it waits, and is offered to nobody else. */
export function mayClaim({ status, offer }: Conversation, me: Agent | null): boolean {
  return status === 'queued' && (offer === undefined || offer.agentId === me?.id)
}

/** Whether it can be put aside. */
export function maySnooze(conversation: Conversation, me: Agent | null): boolean {
  return conversation.status !== 'resolved' && isInHands(conversation, me)
}

/** Whether it can go back to the queue. */
export function mayGiveBack(conversation: Conversation, me: Agent | null): boolean {
  const { status } = conversation
  return (status === 'open' || status === 'snoozed') && isInHands(conversation, me)
}

/** Whether whoever leads can make a colleague's conversation their own. */
export function mayTakeOver({ status, assigneeId }: Conversation, me: Agent | null): boolean {
  const isTheirs = assigneeId !== null && assigneeId !== me?.id && status !== 'resolved'
  return isTheirs && me !== null && me.role !== 'agent'
}

import { isInHands } from './conversation.ts'
import type { AgentRecord, ConversationRecord } from './entities.ts'
import { type Decision, type Moment, refused, silently, unchanged } from './entries.ts'
import { outOfQueue, woken } from './states.ts'

/** Puts a conversation aside until then, or until the visitor writes; its transcript tells nobody. */
export function snooze(
  before: ConversationRecord,
  agent: AgentRecord,
  until: number | null,
): Decision {
  if (before.status === 'resolved') return refused('conversation-resolved')
  if (!isInHands(before, agent)) return refused('claimed-by-another')
  if (before.status === 'snoozed' && before.snoozedUntil === until) return unchanged(before)
  return silently({ ...outOfQueue(before), status: 'snoozed', snoozedUntil: until })
}

/** Takes a conversation up that was put aside. */
export function wake(before: ConversationRecord, agent: AgentRecord, moment: Moment): Decision {
  if (before.status !== 'snoozed') return unchanged(before)
  if (!isInHands(before, agent)) return refused('claimed-by-another')
  return silently(woken(before, moment.at))
}

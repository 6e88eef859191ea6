import type { ConversationEvent } from '@tealight/protocol'
import { isInHands, named } from '../conversation.ts'
import type { AgentRecord, ConversationRecord } from '../entities.ts'
import { type Decision, type Moment, refused, told, unchanged } from '../entries.ts'
import { requeued } from '../states.ts'
import { frontRank } from './queue-order.ts'

type Why = Extract<ConversationEvent, { kind: 'released' }>['why']

/** An agent gives a conversation back: it waits in front, and others are asked before the same agent is. */
export function release(before: ConversationRecord, agent: AgentRecord, moment: Moment): Decision {
  switch (before.status) {
    case 'queued':
      return unchanged(before)
    case 'open':
    case 'snoozed':
      if (!isInHands(before, agent)) return refused('claimed-by-another')
      return takenFrom(before, agent, 'by-hand', moment)
    case 'resolved':
      return refused('conversation-resolved')
  }
}

/** A conversation whose agent is no longer there: it waits in front. */
export function takenFrom(
  before: ConversationRecord,
  agent: AgentRecord,
  why: Why,
  moment: Moment,
): Decision {
  const waiting = requeued(before, moment.at)
  const front = { ...waiting, rank: frontRank(moment.at), declinedBy: [agent.id] }
  return told(front, { kind: 'released', ...named(agent), why }, moment)
}

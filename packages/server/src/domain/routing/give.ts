import { named } from '../conversation.ts'
import type { ConversationRecord } from '../entities.ts'
import { type Decision, type Moment, refused, silently, told, unchanged } from '../entries.ts'
import { given } from '../states.ts'
import type { Placed } from './distribute.ts'

/** An agent gets a conversation: at once, or to accept in time. */
export function give(
  { conversation, worker: { agent }, routing }: Placed,
  moment: Moment,
): Decision {
  if (routing.acceptS > 0) {
    const offer = { agentId: agent.id, until: moment.at + routing.acceptS * 1_000 }
    return silently({ ...conversation, offer })
  }
  const event = { kind: 'claimed', ...named(agent), routed: true } as const
  return told(given(conversation, agent, moment.at), event, moment)
}

/** An offer that was turned down, or not accepted in time: others are asked first. */
export function turnDown(before: ConversationRecord, agentId: string): Decision {
  if (before.offer === null) return unchanged(before)
  if (before.offer.agentId !== agentId) return refused('offered-to-another')
  const declinedBy = [...before.declinedBy.filter((id) => id !== agentId), agentId]
  return silently({ ...before, offer: null, declinedBy })
}

import { isInHands, named } from './conversation.ts'
import type { AgentRecord, ConversationRecord, TeamRecord } from './entities.ts'
import { type Decision, type Moment, refused, silently, told, unchanged } from './entries.ts'
import { frontRank } from './routing/queue-order.ts'
import { assigned, given, requeued } from './states.ts'

/*
 * How a conversation goes from one agent to another, to a team, or to several at once.
 */

/** Who shall go on with it. */
export type Heir = { agent: AgentRecord } | { team: TeamRecord }

/** Gives a conversation to an agent, or into the queue of a team: whoever answers it may, and whoever leads. */
export function transfer(
  before: ConversationRecord,
  by: AgentRecord,
  to: Heir,
  moment: Moment,
): Decision {
  if (before.status === 'resolved') return refused('conversation-resolved')
  if (!mayGive(before, by)) return refused('claimed-by-another')
  return 'agent' in to ? toAgent(before, by, to.agent, moment) : toTeam(before, to.team, moment)
}

/** Lets an agent answer beside the one whose it is. */
export function invite(before: ConversationRecord, by: AgentRecord, helper: AgentRecord): Decision {
  if (before.status !== 'open') return refused('not-in-queue')
  if (!mayGive(before, by)) return refused('claimed-by-another')
  const { assigneeId, helperIds } = before
  if (assigneeId === helper.id || helperIds.includes(helper.id)) return unchanged(before)
  return silently({ ...before, helperIds: [...helperIds, helper.id] })
}

/** An agent answers along no more: by their own wish, or that of whoever answers. */
export function leave(before: ConversationRecord, by: AgentRecord, helperId: string): Decision {
  if (!before.helperIds.includes(helperId)) return unchanged(before)
  if (by.id !== helperId && !mayGive(before, by)) return refused('claimed-by-another')
  return silently({ ...before, helperIds: before.helperIds.filter((id) => id !== helperId) })
}

function toAgent(
  before: ConversationRecord,
  by: AgentRecord,
  agent: AgentRecord,
  moment: Moment,
): Decision {
  if (before.assigneeId === agent.id) return unchanged(before)
  const helperIds = before.helperIds.filter((id) => id !== agent.id)
  const theirs = by.id === agent.id ? assigned(before, agent) : given(before, agent, moment.at)
  return told({ ...theirs, helperIds }, { kind: 'claimed', ...named(agent) }, moment)
}

/** Who waits goes on waiting where they came to; who was answered waits in front. */
function toTeam(before: ConversationRecord, team: TeamRecord, moment: Moment): Decision {
  const isWaiting = before.status === 'queued'
  if (isWaiting && before.teamId === team.id) return unchanged(before)
  const waiting = requeued(before, moment.at, before.queuedAt ?? moment.at)
  const rank = isWaiting ? null : frontRank(moment.at)
  return silently({ ...waiting, teamId: team.id, rank })
}

function mayGive(before: ConversationRecord, by: AgentRecord): boolean {
  return isInHands(before, by) || before.helperIds.includes(by.id)
}

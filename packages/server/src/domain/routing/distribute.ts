import type { Channel, TeamRouting } from '@tealight/protocol'
import type { ConversationRecord, TeamRecord } from '../entities.ts'
import { choose, type Choice } from './choose.ts'
import { isMember, type Worker } from './worker.ts'

/** A queue that is given out now. */
export interface OpenQueue {
  team: TeamRecord
  routing: TeamRouting
}

/** A conversation and who gets it. */
export interface Placed extends Choice {
  conversation: ConversationRecord
  routing: TeamRouting
}

/** What is known of who shall get what, besides the agents themselves. */
export interface Circumstances {
  queues: readonly OpenQueue[]
  workers: readonly Worker[]
  weights: Readonly<Record<Channel, number>>
  /** Who answered a visitor last, in any conversation. */
  lastAgents: ReadonlyMap<string, string>
}

/**
 * Gives out what waits, whichever queue it waits in, in the order of the ranks. Whoever gets one has more to do for the
 * next; one that nobody can take now holds nobody up.
 */
export function distribute(
  waiting: readonly ConversationRecord[],
  { queues, workers, weights, lastAgents }: Circumstances,
): Placed[] {
  const byTeam = new Map(queues.map((queue) => [queue.team.id, queue]))
  const membersOf = new Map(
    queues.map(({ team }) => [team.id, workers.filter((worker) => isMember(team, worker))]),
  )
  let turn = Math.max(0, ...workers.map((worker) => worker.turn))
  const placed: Placed[] = []
  for (const conversation of waiting.toSorted(byRank)) {
    const queue = byTeam.get(conversation.teamId)
    if (queue === undefined || conversation.offer !== null) continue
    const weight = weights[conversation.channel]
    const { language, topic, declinedBy, visitorId, lastAgentId } = conversation
    const choice = choose(
      membersOf.get(conversation.teamId) ?? [],
      { language, topic, declinedBy, weight },
      queue.routing,
      {
        agentId: lastAgentId ?? lastAgents.get(visitorId) ?? null,
        isReturn: isReturn(conversation, queue.routing),
      },
    )
    if (choice === null) continue
    choice.worker.load += weight
    choice.worker.turn = turn += 1
    placed.push({ ...choice, conversation, routing: queue.routing })
  }
  return placed
}

/** The order in which those who wait are looked at. */
function byRank(a: ConversationRecord, b: ConversationRecord): number {
  return (a.rank ?? 0) - (b.rank ?? 0) || (a.id < b.id ? -1 : 1)
}

/** Whether a visitor came back soon enough to whoever answered. */
function isReturn(
  { queuedAt, lastResolvedAt, declinedBy, lastAgentId }: ConversationRecord,
  { reopenS }: TeamRouting,
): boolean {
  if (queuedAt === null || lastResolvedAt === null || lastAgentId === null) return false
  return queuedAt - lastResolvedAt <= reopenS * 1_000 && !declinedBy.includes(lastAgentId)
}

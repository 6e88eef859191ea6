import { claim } from '../domain/conversation.ts'
import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import { loadOf } from '../domain/routing/workload.ts'
import type { Journal, Tx } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** How many are looked at for one that is offered to nobody else. */
const LOOK_AT = 50

/** An agent takes a conversation out of the queue. Two agents can never both have it. */
export function claimConversation(
  journal: Journal,
  conversationId: string,
  agent: AgentRecord,
): Promise<Outcome> {
  return journal.write(agent.workspaceId, (tx) => claimIn(tx, conversationId, agent))
}

/** An agent takes whoever is next in a team's queue. */
export function claimNext(journal: Journal, teamId: string, agent: AgentRecord): Promise<Outcome> {
  const { workspaceId, id: agentId } = agent
  return journal.write(workspaceId, async (tx) => {
    const teams = await tx.teams(workspaceId)
    if (!teams.some(({ id }) => id === teamId)) return refused('not-found')
    const after = { rank: Number.MIN_SAFE_INTEGER, id: '' }
    const waiting = await tx.routing.waiting(workspaceId, { teamId, after, limit: LOOK_AT })
    const next = waiting.find(({ offer }) => offer === null || offer.agentId === agentId)
    return next === undefined ? refused('queue-empty') : claimIn(tx, next.id, agent)
  })
}

async function claimIn(tx: Tx, conversationId: string, agent: AgentRecord): Promise<Outcome> {
  const key = { workspaceId: agent.workspaceId, conversationId }
  const transcript = await openTranscript(tx, [key])
  const before = transcript.conversation(key)
  if (before === null) return refused('not-found')
  const decision = claim(before, agent, momentAt(tx.now))
  if (decision.ok && before.status === 'queued' && !(await hasRoom(tx, before, agent)))
    return refused('at-capacity')
  const outcome = transcript.apply(decision)
  transcript.put()
  return outcome
}

/** Whether an agent may take one more: where claims are bound by capacity, which they are not unless it was chosen. */
async function hasRoom(
  tx: Tx,
  { channel, offer }: ConversationRecord,
  { workspaceId, id }: AgentRecord,
): Promise<boolean> {
  const workspace = await tx.workspace(workspaceId)
  const routing = routingOfWorkspace({ routing: workspace?.routing ?? {} })
  if (routing.claimBeyond || offer !== null) return true
  const [agent, loads] = await Promise.all([
    tx.agent(workspaceId, id),
    tx.routing.loads(workspaceId),
  ])
  const load = loadOf({ id }, loads, routing)
  return load + routing.weights[channel] <= (agent?.capacity ?? routing.capacity)
}

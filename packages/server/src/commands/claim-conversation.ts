import { claim } from '../domain/conversation.ts'
import type { AgentRecord } from '../domain/entities.ts'
import type { ConversationKey, GroupDeed, Journal } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { openQueueHeads } from './queue-heads.ts'
import { roomsIn } from './rooms.ts'
import { surroundingsIn } from './surroundings.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** What an agent wants out of a queue: this conversation, or whoever is next in a team's. */
type Claim = (ConversationKey | { workspaceId: string; teamId: string }) & { agent: AgentRecord }

/** An agent takes a conversation out of the queue. Two agents can never both have it. */
export function claimConversation(
  journal: Journal,
  conversationId: string,
  agent: AgentRecord,
): Promise<Outcome> {
  const { workspaceId } = agent
  return journal.join(agentsClaim, { workspaceId, conversationId, agent })
}

/** An agent takes whoever is next in a team's queue. */
export function claimNext(journal: Journal, teamId: string, agent: AgentRecord): Promise<Outcome> {
  const { workspaceId } = agent
  return journal.join(agentsClaim, { workspaceId, teamId, agent })
}

/** Whoever asks first is served first, and everybody from the same look at the queues. */
const agentsClaim: GroupDeed<Claim, Outcome> = async (tx, group) => {
  const surroundings = surroundingsIn(tx)
  const named = group.filter((it) => 'conversationId' in it)
  const transcript = await openTranscript(tx, named, surroundings)
  const heads = openQueueHeads(tx, transcript, group.length)
  const rooms = roomsIn(tx, surroundings)
  const outcomes: Outcome[] = []
  for (const asked of group) outcomes.push(await carryOut(asked))
  await transcript.put()
  return outcomes

  async function carryOut(asked: Claim): Promise<Outcome> {
    const { agent } = asked
    if ('teamId' in asked && !(await isThere(asked))) return refused('not-found')
    const before =
      'teamId' in asked ? await heads.next(asked, agent.id) : transcript.conversation(asked)
    if (before === null) return refused('teamId' in asked ? 'queue-empty' : 'not-found')
    const decision = claim(before, agent, momentAt(tx.now))
    return transcript.apply(await rooms.within(before, decision, agent))
  }

  async function isThere({ workspaceId, teamId }: { workspaceId: string; teamId: string }) {
    const teams = await surroundings.teams([workspaceId])
    return teams.some(({ id, deletedAt }) => id === teamId && deletedAt === null)
  }
}

import { BLOCKS_MAX } from '@tealight/protocol'
import { type BlockedEvent, blocked, endByBlock } from '../domain/block.ts'
import { isInHands } from '../domain/conversation.ts'
import type { AgentRecord, BlockRecord, VisitorRecord } from '../domain/entities.ts'
import { reportSpam } from '../domain/spam.ts'
import type { Journal, Tx } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript, type Transcript } from './transcript.ts'

/** From whom nothing shall be taken: the visitor of a conversation. */
export interface Blocking {
  conversationId: string
  /** Null: for ever. */
  lastsMs: number | null
  /** Nor from the network that they last wrote from, if that is still known. */
  byAddress: boolean
  reason: string
  /** What they wrote here was spam. */
  isSpam: boolean
}

/** What became of the conversation, and of its visitor. */
export type BlockOutcome = Outcome & { visitor?: VisitorRecord }

/** An agent blocks a visitor, which ends all that goes on with them; whoever may resolve the conversation may. */
export function blockVisitor(
  journal: Journal,
  agent: AgentRecord,
  asked: Blocking,
): Promise<BlockOutcome> {
  const { workspaceId } = agent
  const key = { workspaceId, conversationId: asked.conversationId }
  return journal.write(workspaceId, async (tx) => {
    const transcript = await openTranscript(tx, [key])
    const before = transcript.conversation(key)
    const known = before && (await tx.people.visitor({ workspaceId, visitorId: before.visitorId }))
    if (before === null || known === null) return refused('not-found')
    if (!isInHands(before, agent)) return refused('claimed-by-another')
    if (known.block === null && (await tx.blocks.count(workspaceId)) >= BLOCKS_MAX)
      return refused('too-many')
    const network = asked.byAddress ? await networkOf(tx, known) : null
    const visitor = blocked(known, agent, { ...asked, network }, tx.now)
    tx.put('visitor', visitor)
    const event = eventOf(visitor.block)
    await endTalks(tx, transcript, visitor, before.id)
    const moment = momentAt(tx.now)
    const outcome = transcript.apply(
      asked.isSpam
        ? reportSpam(before, { ...event, isSpam: true }, moment)
        : endByBlock(before, event, moment),
    )
    await transcript.put()
    return { ...outcome, visitor }
  })
}

/** Where they wrote from may be forgotten meanwhile: a block that is renewed still knows it. */
async function networkOf(tx: Tx, { workspaceId, id, block }: VisitorRecord) {
  return (await tx.blocks.networkOf({ workspaceId, visitorId: id })) ?? block?.network ?? null
}

/**
 * Ends all that goes on with somebody who is blocked, but for what is another one's matter. The newest is what the
 * visitor sees: it tells them, even where it was over before.
 */
export async function endTalks(
  tx: Tx,
  transcript: Transcript,
  { workspaceId, id: visitorId, block }: VisitorRecord,
  exceptId?: string,
): Promise<void> {
  if (block === null) return
  const talks = await tx.blocks.talksOf({ workspaceId, visitorId })
  const others = talks.filter(({ id }) => id !== exceptId)
  transcript.meet(others)
  for (const other of others) transcript.apply(endByBlock(other, eventOf(block), momentAt(tx.now)))
}

function eventOf({ until, agentId, agentName, reason, network }: BlockRecord): BlockedEvent {
  return {
    kind: 'blocked',
    until,
    by: { id: agentId, name: agentName },
    ...(reason !== '' && { reason }),
    ...(network !== null && { byAddress: true }),
  }
}

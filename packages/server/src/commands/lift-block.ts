import type { ConversationEvent, Refusal } from '@tealight/protocol'
import { isOn, mayLift } from '../domain/block.ts'
import type { AgentRecord, VisitorRecord } from '../domain/entities.ts'
import { told } from '../domain/entries.ts'
import type { VisitorKey } from '../store/blocks.ts'
import type { InWorkspace, Journal, Tx } from '../store/journal.ts'
import { momentAt, openTranscript, type Transcript } from './transcript.ts'

export type LiftOutcome = { ok: true; visitor: VisitorRecord } | { ok: false; refusal: Refusal }

/** An agent lifts a block. Who is not blocked stays as they are. */
export function liftBlock(
  journal: Journal,
  agent: AgentRecord,
  visitorId: string,
): Promise<LiftOutcome> {
  const { workspaceId, id, name } = agent
  return journal.write(workspaceId, async (tx) => {
    const visitor = await tx.people.visitor({ workspaceId, visitorId })
    if (visitor === null) return { ok: false, refusal: 'not-found' }
    if (visitor.block === null) return { ok: true, visitor }
    if (!mayLift(visitor.block, agent)) return { ok: false, refusal: 'forbidden' }
    return { ok: true, visitor: await lift(tx, visitor, { kind: 'unblocked', by: { id, name } }) }
  })
}

/** A block has come to its end, if nobody lifted or renewed it before: of many nodes one ends it, once. */
export function blockIsDue(
  journal: Journal,
  { workspaceId, visitorId }: VisitorKey,
): Promise<void> {
  return journal.write(workspaceId, async (tx) => {
    const visitor = await tx.people.visitor({ workspaceId, visitorId })
    const block = visitor?.block ?? null
    if (visitor !== null && block !== null && !isOn(block, tx.now))
      await lift(tx, visitor, { kind: 'unblocked' })
  })
}

/** Where visitors wrote from is remembered no longer than it may be. */
export function networksAreDue(journal: Journal, { workspaceId }: InWorkspace): Promise<void> {
  return journal.write(workspaceId, (tx) => tx.blocks.forgetNetworks(workspaceId))
}

/** Takes the block away, and tells it in the conversation that the visitor sees. */
async function lift(
  tx: Tx,
  before: VisitorRecord,
  event: ConversationEvent,
): Promise<VisitorRecord> {
  const visitor = { ...before, block: null }
  tx.put('visitor', visitor)
  const transcript = await openTranscript(tx, [])
  await tellNewest(tx, transcript, visitor, event)
  await transcript.put()
  return visitor
}

/** Tells it in the conversation that the visitor sees, unless that is another one's matter. */
export async function tellNewest(
  tx: Tx,
  transcript: Transcript,
  { workspaceId, id: visitorId }: VisitorRecord,
  event: ConversationEvent,
  exceptId?: string,
): Promise<void> {
  const [newest] = await tx.blocks.talksOf({ workspaceId, visitorId })
  if (newest === undefined || newest.id === exceptId) return
  transcript.meet([newest])
  transcript.apply(told(newest, event, momentAt(tx.now)))
}

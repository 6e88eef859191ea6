import { mayLift } from '../domain/block.ts'
import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import type { Decision } from '../domain/entries.ts'
import { notSpam } from '../domain/spam.ts'
import type { Journal, Tx } from '../store/journal.ts'
import type { BlockOutcome } from './block-visitor.ts'
import { tellNewest } from './lift-block.ts'
import { refused } from './outcome.ts'
import { roomsIn } from './rooms.ts'
import { surroundingsIn } from './surroundings.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** It was no spam: the conversation goes back to where it was, and its visitor may write again. */
export function clearSpam(
  journal: Journal,
  agent: AgentRecord,
  conversationId: string,
): Promise<BlockOutcome> {
  const { workspaceId } = agent
  const key = { workspaceId, conversationId }
  return journal.write(workspaceId, async (tx) => {
    const transcript = await openTranscript(tx, [key])
    const before = transcript.conversation(key)
    const known = before && (await tx.people.visitor({ workspaceId, visitorId: before.visitorId }))
    if (before === null || known === null) return refused('not-found')
    if (known.block !== null && !mayLift(known.block, agent)) return refused('forbidden')
    const visitor = { ...known, block: null }
    if (before.spam !== null && known.block !== null) {
      tx.put('visitor', visitor)
      const event = { kind: 'unblocked', by: { id: agent.id, name: agent.name } } as const
      await tellNewest(tx, transcript, visitor, event, conversationId)
    }
    const outcome = transcript.apply(await putBack(tx, before, agent))
    await transcript.put()
    return { ...outcome, visitor }
  })
}

/** To whoever had it, if they are there and have room for it. */
async function putBack(tx: Tx, before: ConversationRecord, agent: AgentRecord): Promise<Decision> {
  const moment = momentAt(tx.now)
  const present = new Set(await tx.routing.present(before.workspaceId)).add(agent.id)
  const wanted = notSpam(before, agent, (id) => present.has(id), moment)
  const fitting = await roomsIn(tx, surroundingsIn(tx)).within(before, wanted, agent)
  return fitting.ok ? fitting : notSpam(before, agent, () => false, moment)
}

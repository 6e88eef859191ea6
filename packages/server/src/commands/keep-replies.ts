import { type AddReply, type EditReply, REPLIES_MAX, type Refusal } from '@tealight/protocol'
import type { AgentRecord, ReplyRecord } from '../domain/entities.ts'
import type { Journal, Tx } from '../store/journal.ts'

type ReplyOutcome =
  | { ok: true; reply: ReplyRecord; isNew: boolean }
  | { ok: false; refusal: Refusal }

/** Makes a canned reply. Making it again, with the same id, changes nothing. */
export function addReply(
  journal: Journal,
  agent: AgentRecord,
  { id, ...words }: AddReply,
): Promise<ReplyOutcome> {
  return journal.write(agent.workspaceId, async (tx) => {
    const { workspaceId } = agent
    const replies = await tx.workplace.replies(workspaceId, agent.id)
    const known = replies.find((reply) => reply.id === id)
    if (known !== undefined) return { ok: true, reply: known, isNew: false }
    if (replies.length >= REPLIES_MAX) return refused('too-many')
    return put(tx, agent, replies, { workspaceId, id, uses: 0, ...wordsOf(agent, words) }, true)
  })
}

export function editReply(
  journal: Journal,
  agent: AgentRecord,
  id: string,
  words: EditReply,
): Promise<ReplyOutcome> {
  return journal.write(agent.workspaceId, async (tx) => {
    const replies = await tx.workplace.replies(agent.workspaceId, agent.id)
    const before = replies.find((reply) => reply.id === id)
    if (before === undefined) return refused('not-found')
    if (!mayKeep(agent, before)) return refused('forbidden')
    return put(tx, agent, replies, { ...before, ...wordsOf(agent, words) }, false)
  })
}

export function removeReply(
  journal: Journal,
  agent: AgentRecord,
  id: string,
): Promise<ReplyOutcome> {
  return journal.write(agent.workspaceId, async (tx) => {
    const replies = await tx.workplace.replies(agent.workspaceId, agent.id)
    const reply = replies.find((it) => it.id === id)
    if (reply === undefined) return refused('not-found')
    if (!mayKeep(agent, reply)) return refused('forbidden')
    await tx.workplace.removeReply(reply)
    return { ok: true, reply, isNew: false }
  })
}

/** Counts that a canned reply was sent. False when the agent has no such one. */
export function countReply(journal: Journal, agent: AgentRecord, id: string): Promise<boolean> {
  return journal.write(agent.workspaceId, async (tx) => {
    const replies = await tx.workplace.replies(agent.workspaceId, agent.id)
    const reply = replies.find((it) => it.id === id)
    if (reply === undefined) return false
    await tx.workplace.putReply({ ...reply, uses: reply.uses + 1 })
    return true
  })
}

async function put(
  tx: Tx,
  agent: AgentRecord,
  others: readonly ReplyRecord[],
  reply: ReplyRecord,
  isNew: boolean,
): Promise<ReplyOutcome> {
  if (!mayKeep(agent, reply)) return refused('forbidden')
  const isTaken = others.some(
    ({ id, name, ownerId }) => id !== reply.id && name === reply.name && ownerId === reply.ownerId,
  )
  if (isTaken) return refused('name-taken')
  await tx.workplace.putReply(reply)
  return { ok: true, reply, isNew }
}

/** What is everybody's is kept by owners and admins. */
function mayKeep({ role }: AgentRecord, { ownerId }: ReplyRecord): boolean {
  return ownerId !== null || role !== 'agent'
}

function wordsOf(agent: AgentRecord, { name, text, isShared }: EditReply) {
  return { name, text, ownerId: isShared ? null : agent.id }
}

function refused(refusal: Refusal): ReplyOutcome {
  return { ok: false, refusal }
}

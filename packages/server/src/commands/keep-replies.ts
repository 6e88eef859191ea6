import { type AddReply, type EditReply, REPLIES_MAX, type Refusal } from '@tealight/protocol'
import type { AgentRecord, ReplyRecord } from '../domain/entities.ts'
import type { Journal, Tx } from '../store/journal.ts'
import { filesForReply } from './reply-files.ts'

type ReplyOutcome =
  | { ok: true; reply: ReplyRecord; isNew: boolean }
  | { ok: false; refusal: Refusal }

/** Makes a canned reply. Making it again, with the same id, changes nothing. */
export function addReply(
  journal: Journal,
  agent: AgentRecord,
  { id, files = [], ...words }: AddReply,
): Promise<ReplyOutcome> {
  return journal.write(agent.workspaceId, async (tx) => {
    const { workspaceId } = agent
    const replies = await tx.workplace.replies(workspaceId, agent.id)
    const known = replies.find((reply) => reply.id === id)
    if (known !== undefined) return { ok: true, reply: known, isNew: false }
    if (replies.length >= REPLIES_MAX) return refused('too-many')
    const reply = { workspaceId, id, uses: 0, files: [], ...wordsOf(agent, words) }
    return put(tx, agent, replies, { reply, fileIds: files, isNew: true })
  })
}

export function editReply(
  journal: Journal,
  agent: AgentRecord,
  id: string,
  { files, ...words }: EditReply,
): Promise<ReplyOutcome> {
  return journal.write(agent.workspaceId, async (tx) => {
    const replies = await tx.workplace.replies(agent.workspaceId, agent.id)
    const before = replies.find((reply) => reply.id === id)
    if (before === undefined) return refused('not-found')
    if (!mayKeep(agent, before)) return refused('forbidden')
    const fileIds = files ?? before.files.map((file) => file.id)
    const reply = { ...before, ...wordsOf(agent, words) }
    return put(tx, agent, replies, { reply, fileIds, isNew: false })
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
    const none = await filesForReply(tx, agent, reply, [])
    await none?.put()
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
  { reply, fileIds, isNew }: { reply: ReplyRecord; fileIds: readonly string[]; isNew: boolean },
): Promise<ReplyOutcome> {
  if (!mayKeep(agent, reply)) return refused('forbidden')
  const isTaken = others.some(
    ({ id, name, ownerId }) => id !== reply.id && name === reply.name && ownerId === reply.ownerId,
  )
  if (isTaken) return refused('name-taken')
  const files = await filesForReply(tx, agent, reply, fileIds)
  if (files === null) return refused('file-incomplete')
  const whole = { ...reply, files: files.shown }
  await files.put()
  await tx.workplace.putReply(whole)
  return { ok: true, reply: whole, isNew }
}

/** What is everybody's is kept by owners and admins. */
function mayKeep({ role }: AgentRecord, { ownerId }: ReplyRecord): boolean {
  return ownerId !== null || role !== 'agent'
}

function wordsOf(agent: AgentRecord, { name, text, isShared }: Omit<EditReply, 'files'>) {
  return { name, text, ownerId: isShared ? null : agent.id }
}

function refused(refusal: Refusal): ReplyOutcome {
  return { ok: false, refusal }
}

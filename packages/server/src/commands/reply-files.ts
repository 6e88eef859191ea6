import type { MessageFile, TakeReplyFile } from '@tealight/protocol'
import type { AgentRecord, FileRecord, ReplyRecord } from '../domain/entities.ts'
import { fileView, isUnsentOf } from '../domain/files.ts'
import type { Journal, Tx } from '../store/journal.ts'
import type { FileOutcome } from './announce-file.ts'

/** The files that a canned reply shall have. */
export interface ReplyFiles {
  /** As agents see them. */
  shown: MessageFile[]
  /** Gives it those, and lets go of the others: whoever tidies up takes them away. */
  put(): Promise<void>
}

/** Null when one of them is neither the reply's already nor the agent's to give. */
export async function filesForReply(
  tx: Tx,
  agent: AgentRecord,
  reply: Pick<ReplyRecord, 'id' | 'files'>,
  wantedIds: readonly string[],
): Promise<ReplyFiles | null> {
  const { workspaceId } = agent
  const wanted = [...new Set(wantedIds)]
  const lost = reply.files.map(({ id }) => id).filter((id) => !wanted.includes(id))
  const known = new Map<string, FileRecord>()
  const keys = [...wanted, ...lost].map((fileId) => ({ workspaceId, fileId }))
  for (const file of keys.length > 0 ? await tx.files(keys) : []) known.set(file.id, file)
  const named = (ids: readonly string[]): FileRecord[] => ids.flatMap((id) => known.get(id) ?? [])

  const files = named(wanted)
  const isFit = (file: FileRecord): boolean =>
    file.replyId === reply.id || isUnsentOf(file, agent.id)
  if (files.length < wanted.length || !files.every(isFit)) return null
  return {
    shown: files.map(fileView),
    put: () =>
      tx.putFiles([
        ...files.map((file) => ({ ...file, replyId: reply.id })),
        ...named(lost).map((file) => ({ ...file, replyId: null })),
      ]),
  }
}

/**
 * An agent takes a file of a canned reply, to answer with: from now on there is another one, the agent's own, with the same
 * bytes. Taking it again, under the same id, changes nothing.
 */
export function takeReplyFile(
  journal: Journal,
  agent: AgentRecord,
  { replyId, fileId, id }: TakeReplyFile & { replyId: string },
): Promise<FileOutcome> {
  const { workspaceId } = agent
  return journal.write(workspaceId, async (tx) => {
    const replies = await tx.workplace.replies(workspaceId, agent.id)
    const found = await tx.files([fileId, id].map((it) => ({ workspaceId, fileId: it })))
    const source = found.find((file) => file.id === fileId && file.replyId === replyId)
    if (source === undefined || !replies.some((reply) => reply.id === replyId))
      return { ok: false, refusal: 'not-found' }
    const known = found.find((file) => file.id === id)
    if (known !== undefined) {
      const isSame = known.place === source.place && isUnsentOf(known, agent.id)
      return isSame ? { ok: true, file: known } : { ok: false, refusal: 'id-taken' }
    }
    const file = { ...source, id, owner: agent.id, replyId: null, createdAt: tx.now }
    await tx.putFiles([file])
    return { ok: true, file }
  })
}

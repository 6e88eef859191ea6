import { type AddTag, type EditTag, type Refusal, TAGS_MAX } from '@tealight/protocol'
import type { AgentRecord, ConversationRecord, TagRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

type TagOutcome = { ok: true; tag: TagRecord; isNew: boolean } | { ok: false; refusal: Refusal }

/** Makes a tag. One that is called the same is the same. */
export function addTag(
  journal: Journal,
  workspaceId: string,
  { id, name, colour = 'teal' }: AddTag,
): Promise<TagOutcome> {
  return journal.write(workspaceId, async (tx) => {
    const tags = await tx.workplace.tags(workspaceId)
    const known = tags.find((tag) => tag.id === id || isSameName(tag.name, name))
    if (known !== undefined) return { ok: true, tag: known, isNew: false }
    if (tags.length >= TAGS_MAX) return { ok: false, refusal: 'too-many' }
    const tag: TagRecord = { workspaceId, id, rev: 0, name, colour, deletedAt: null }
    tx.put('tag', tag)
    return { ok: true, tag, isNew: true }
  })
}

/** Changes what is given of a tag; null takes it away, and so off all conversations. */
export function editTag(
  journal: Journal,
  workspaceId: string,
  id: string,
  edit: EditTag | null,
): Promise<TagOutcome> {
  return journal.write(workspaceId, async (tx) => {
    const tags = await tx.workplace.tags(workspaceId)
    const before = tags.find((tag) => tag.id === id)
    if (before === undefined) return { ok: false, refusal: 'not-found' }
    const { name = before.name, colour = before.colour } = edit ?? {}
    const isTaken = tags.some((tag) => tag.id !== id && isSameName(tag.name, name))
    if (isTaken) return { ok: false, refusal: 'name-taken' }
    const tag: TagRecord =
      edit === null ? { ...before, deletedAt: tx.now } : { ...before, name, colour }
    tx.put('tag', tag)
    return { ok: true, tag, isNew: false }
  })
}

/** Gives a conversation these tags and no others; what the workspace has not is left out. Null when there is none. */
export function setTags(
  journal: Journal,
  { workspaceId }: AgentRecord,
  conversationId: string,
  tagIds: readonly string[],
): Promise<ConversationRecord | null> {
  return journal.write(workspaceId, async (tx) => {
    const [before] = await tx.conversations([{ workspaceId, conversationId }])
    if (before === undefined) return null
    const known = new Set((await tx.workplace.tags(workspaceId)).map(({ id }) => id))
    const chosen = [...new Set(tagIds)].filter((id) => known.has(id))
    if (chosen.join() === before.tagIds.join()) return before
    const conversation = { ...before, tagIds: chosen }
    tx.putForAgents(conversation)
    return conversation
  })
}

function isSameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase()
}

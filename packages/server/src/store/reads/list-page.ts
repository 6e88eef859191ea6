import type { ListName } from '@tealight/protocol'
import type { ConversationRecord } from '../../domain/entities.ts'
import type { ListQuery } from '../reads.ts'
import type { WorkplaceReads } from '../workplace.ts'

export interface Page {
  records: ConversationRecord[]
  next: string | null
}

type ReadList = (parameters: Record<string, unknown>) => Promise<ConversationRecord[]>

/** A list that is told by the conversations alone. */
interface PlainQuery extends ListQuery {
  list: Exclude<ListName, 'mentions'>
}

/**
 * One page of a list. Pages are cut by the place of the last entry, not by counting: what is added or goes away
 * meanwhile shifts nothing. The queue's places never move; in the other lists what changes moves to the top.
 */
export async function readPage(query: PlainQuery, read: ReadList): Promise<Page> {
  const { list, agentId, before, limit } = query
  const place = list === 'queue' ? queuePlace(before) : changePlace(before)
  // One more than asked for tells whether there is a next page.
  const found = await read({ ...place, agentId, limit: limit + 1 })
  const records = found.slice(0, limit)
  const last = records.at(-1)
  return { records, next: found.length > limit && last ? placeOf(list, last) : null }
}

function placeOf(list: PlainQuery['list'], { queuedAt, id, rev }: ConversationRecord): string {
  return list === 'queue' ? `${queuedAt}.${id}` : `${rev}`
}

/** Comes back from a client: what makes no sense stands for the beginning. */
function queuePlace(before: string | null): { after: number; id: string } {
  const [, at, id] = /^(\d{1,15})\.([A-Za-z0-9_-]+)$/.exec(before ?? '') ?? []
  return { after: Number(at ?? -1), id: id ?? '' }
}

function changePlace(before: string | null): { before: number } {
  return { before: /^\d{1,15}$/.test(before ?? '') ? Number(before) : Number.MAX_SAFE_INTEGER }
}

/** One page of what an agent was called to. Its places are the times of the calls. */
export async function readMentions(
  { agentId, before, limit }: ListQuery,
  { mentioned }: Pick<WorkplaceReads, 'mentioned'>,
): Promise<Page> {
  const found = await mentioned(agentId, changePlace(before).before, limit + 1)
  const records = found.slice(0, limit)
  const last = records.at(-1)?.mentions.find((mention) => mention.agentId === agentId)
  return { records, next: found.length > limit && last ? `${last.at}` : null }
}

import { type BlockList, LIST_PAGE_SIZE } from '@tealight/protocol'
import type { VisitorRecord } from '../domain/entities.ts'
import type { BlockPlace } from '../store/blocks.ts'
import type { Reads } from '../store/reads.ts'
import { visitorView } from './agent-view.ts'

/** A page of those who are blocked, as owners and admins see it, from the place on that the page before has named. */
export async function blockList(reads: Reads, before: string | undefined): Promise<BlockList> {
  const found = await reads.blocks.blocked(LIST_PAGE_SIZE + 1, readPlace(before))
  const page = found.slice(0, LIST_PAGE_SIZE)
  const last = page.at(-1)
  return {
    blocked: page.map(itemOf),
    next: last?.block && found.length > page.length ? `${last.block.at}.${last.id}` : null,
  }
}

/** The same for an agent, who needs no addresses. */
export function withoutNetworks({ blocked, next }: BlockList): BlockList {
  return { blocked: blocked.map(({ visitor }) => ({ visitor })), next }
}

function itemOf(record: VisitorRecord): BlockList['blocked'][number] {
  const network = record.block?.network ?? null
  return { visitor: visitorView(record), ...(network !== null && { network }) }
}

/** It comes back from a client: what makes no sense stands for the beginning. */
function readPlace(before = ''): BlockPlace | undefined {
  const [, at, id] = /^(\d{1,15})\.([A-Za-z0-9_-]+)$/.exec(before) ?? []
  return id === undefined ? undefined : { at: Number(at), id }
}

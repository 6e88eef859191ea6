import { placeName } from '@tealight/protocol'
import type { ConversationRecord } from '../../domain/entities.ts'
import type { ListAsked, ListFilter } from './list-filter.ts'
import { listParameters } from './list-conditions.ts'
import type { ListQueries } from './list-queries.ts'

/** Which page: behind a place, ahead of one, or so many conversations down from the top. */
export interface PageAsked {
  list: ListAsked
  from: { before: string } | { ahead: string } | { at: number }
  limit: number
}

/** A page of a list. `next` and `previous`: the places from which it goes on; null where it doesn't. */
export interface ListPage {
  records: ConversationRecord[]
  next: string | null
  previous: string | null
}

/** Reading lists of conversations, whatever they are filtered by. */
export interface ListReads {
  page(asked: PageAsked): Promise<ListPage>
  count(list: ListAsked): Promise<number>
}

/** The lists of one workspace: every query of them is scoped here. */
export class WorkspaceLists implements ListReads {
  readonly #queries: ListQueries
  readonly #workspaceId: string

  constructor(queries: ListQueries, workspaceId: string) {
    this.#queries = queries
    this.#workspaceId = workspaceId
  }

  async page({ list, from, limit }: PageAsked): Promise<ListPage> {
    if ('ahead' in from) return this.#pageAhead(list, from.ahead, limit)
    const isTop = 'at' in from
    const start = isTop ? FIRST : placeOf(from.before, FIRST)
    // One more than asked for tells whether there is a next page.
    const asked = { ...start, limit: limit + 1, skip: isTop ? from.at : 0 }
    const found = await this.#queries[`${wayOf(list)}Down`].execute(this.#asked(list, asked))
    const records = found.slice(0, limit)
    const isFirst = isTop ? from.at === 0 : start === FIRST
    return pageOf(list, records, { hasMore: found.length > limit, hasBefore: !isFirst })
  }

  async count(list: ListAsked): Promise<number> {
    const [found] = await this.#queries[`${wayOf(list)}Count`].execute(this.#asked(list, {}))
    return found?.count ?? 0
  }

  async #pageAhead(list: ListAsked, ahead: string, limit: number): Promise<ListPage> {
    const asked = { ...placeOf(ahead, LAST), limit: limit + 1 }
    const found = await this.#queries[`${wayOf(list)}Up`].execute(this.#asked(list, asked))
    const records = found.slice(0, limit).toReversed()
    return pageOf(list, records, { hasMore: true, hasBefore: found.length > limit })
  }

  #asked({ filter, agentId }: ListAsked, place: Record<string, unknown>) {
    const [owner] = filter.assigneeIds ?? []
    return {
      ...listParameters(filter),
      ...place,
      agentId: isOwned(filter) ? owner : agentId,
      workspaceId: this.#workspaceId,
    }
  }
}

/** Before and behind everything. */
const FIRST = { place: Number.MIN_SAFE_INTEGER, id: '' }
const LAST = { place: Number.MAX_SAFE_INTEGER, id: '' }

type Way = 'waiting' | 'called' | 'owned' | 'lively' | 'spam' | 'newest'

/** The index along which a list is read. */
function wayOf({ order, filter }: ListAsked): Way {
  if (order !== 'newest') return order
  if (filter.isSpam) return 'spam'
  if (isOwned(filter)) return 'owned'
  return filter.statuses && !filter.statuses.includes('resolved') ? 'lively' : 'newest'
}

/** Whether it is one agent's. */
function isOwned({ assigneeIds = [] }: ListFilter): boolean {
  return assigneeIds.length === 1 && assigneeIds[0] !== null
}

function pageOf(
  { order, agentId }: ListAsked,
  records: ConversationRecord[],
  { hasMore, hasBefore }: { hasMore: boolean; hasBefore: boolean },
): ListPage {
  const first = records[0]
  const last = records.at(-1)
  return {
    records,
    next: hasMore && last ? placeName(order, last, agentId) : null,
    previous: hasBefore && first ? placeName(order, first, agentId) : null,
  }
}

/** Comes back from a client: what makes no sense stands for the end from which it is counted. */
function placeOf(name: string, otherwise: typeof FIRST): typeof FIRST {
  const [, place, id] = /^(-?\d{1,15})\.([A-Za-z0-9_-]+)$/.exec(name) ?? []
  return place === undefined || id === undefined ? otherwise : { place: Number(place), id }
}

import { searchedText } from '@tealight/protocol'
import type { ConversationRecord, MessageRecord, VisitorRecord } from '../../domain/entities.ts'
import { distanceOf } from './closeness.ts'
import type { SearchLimits } from './limits.ts'
import { findMarks, type Mark } from './marks.ts'
import type { SearchQuery } from './query.ts'
import { asRows } from '../wide.ts'
import { type EntryKind, keptTerms, nameOf } from './entries.ts'
import type { FullText } from './full-text.ts'
import type { SearchQueries } from './queries.ts'

export interface SearchAsked {
  query: SearchQuery
  limits: SearchLimits
  /** The `next` of the page before. */
  before: number | null
}

export interface FoundMessage {
  message: MessageRecord
  conversation: ConversationRecord
  /** What was searched: the message's text and the names of its files, one to a line. */
  text: string
  marks: Mark[]
}

/** Messages, the best of the page first. `next`: where older ones go on; null where there are none. */
export interface FoundPage {
  found: FoundMessage[]
  next: number | null
}

const PAGE = 50
/** So many entries are looked at in one step, and so many steps are made before somebody is answered. */
const STEP = 100
const STEPS_MAX = 10
const VISITORS_MAX = 20

/** Conversations in which something was said, and visitors who are called so. */
export interface FoundPlaces {
  conversationIds: string[]
  visitorIds: string[]
}

/** Finding what was written in one workspace. */
export interface Search {
  /** Visitors whose name, address or number has what is wanted, the newest first. */
  visitors(query: SearchQuery): Promise<VisitorRecord[]>
  /** Where what is wanted was said, and by whom it may be: of many the newest. */
  places(query: SearchQuery): Promise<FoundPlaces>
  /** A page of messages. It may be empty though there are more: then so many were looked at in vain. */
  messages(asked: SearchAsked): Promise<FoundPage>
}

/** The search in the store: every query of it is scoped here. */
export class WorkspaceSearch implements Search {
  readonly #queries: SearchQueries
  readonly #fullText: FullText
  readonly #workspaceId: string

  constructor(queries: SearchQueries, fullText: FullText, workspaceId: string) {
    this.#queries = queries
    this.#fullText = fullText
    this.#workspaceId = workspaceId
  }

  async visitors(query: SearchQuery): Promise<VisitorRecord[]> {
    if (query.terms.length === 0) return []
    const numbers = await this.#numbers('visitor', query, Number.MAX_SAFE_INTEGER)
    const rows = asRows(numbers.map((number) => ({ number })))
    const found = await this.#queries.foundVisitors.execute({
      workspaceId: this.#workspaceId,
      rows,
    })
    return found
      .map(({ visitor }) => visitor)
      .filter((visitor) => findMarks(nameOf(visitor), query) !== null)
      .slice(0, VISITORS_MAX)
  }

  async places(query: SearchQuery): Promise<FoundPlaces> {
    const [said, called] = await Promise.all([
      this.#entries('message', query),
      this.#entries('visitor', query),
    ])
    const conversationIds = [...new Set(said.map(({ conversationId }) => conversationId))]
    return { conversationIds, visitorIds: called.map(({ id }) => id) }
  }

  async messages({ query, limits, before }: SearchAsked): Promise<FoundPage> {
    const found: (FoundMessage & { number: number })[] = []
    let next = before ?? Number.MAX_SAFE_INTEGER
    for (let step = 0; step < STEPS_MAX && found.length < PAGE; step += 1) {
      const numbers = await this.#numbers('message', query, next)
      found.push(...(await this.#foundAmong(numbers, query, limits)))
      next = numbers.length < STEP ? END : (numbers.at(-1) ?? END)
      if (next === END) break
    }
    const page = found.slice(0, PAGE)
    const last = found.length > PAGE ? page.at(-1)?.number : undefined
    return { found: ranked(page, query), next: last ?? (next === END ? null : next) }
  }

  /** The newest entries that have all words, as many as one search looks at. */
  async #entries(kind: EntryKind, query: SearchQuery) {
    if (query.terms.length === 0) return []
    const numbers: number[] = []
    for (let step = 0, before = Number.MAX_SAFE_INTEGER; step < STEPS_MAX; step += 1) {
      const some = await this.#numbers(kind, query, before)
      numbers.push(...some)
      before = some.at(-1) ?? END
      if (some.length < STEP) break
    }
    const rows = asRows(numbers.map((number) => ({ number })))
    return this.#queries.foundEntries.execute({ workspaceId: this.#workspaceId, rows, kind })
  }

  async #numbers(kind: EntryKind, { terms }: SearchQuery, before: number): Promise<number[]> {
    const workspaceId = this.#workspaceId
    const range = { before, limit: STEP }
    const kept = this.#fullText.terms(keptTerms({ workspaceId, kind }, terms))
    const rows =
      terms.length > 0
        ? await this.#queries.matching.execute({ ...range, terms: kept })
        : await this.#queries.newest.execute({ ...range, workspaceId, kind })
    return rows.map(({ number }) => number)
  }

  async #foundAmong(numbers: readonly number[], query: SearchQuery, limits: SearchLimits) {
    if (numbers.length === 0) return []
    const rows = asRows(numbers.map((number) => ({ number })))
    const asked = { ...asParameters(limits), workspaceId: this.#workspaceId, rows }
    const found = await this.#queries.foundMessages.execute(asked)
    return found.flatMap(({ number, message, conversation }) => {
      const text = searchedText(message)
      const marks = findMarks(text, query)
      return marks ? [{ number, message, conversation, text, marks }] : []
    })
  }
}

/** No entry has this number. */
const END = 0

function ranked(found: readonly FoundMessage[], query: SearchQuery): FoundMessage[] {
  if (query.terms.length < 2) return [...found]
  const distances = new Map(found.map((each) => [each, distanceOf(each.text, query)]))
  return found.toSorted((a, b) => (distances.get(a) ?? 1) - (distances.get(b) ?? 1))
}

function asParameters(limits: SearchLimits) {
  const { siteIds, teamIds, tagIds, assigneeIds, authorIds } = limits
  return {
    sites: asIds(siteIds),
    teams: asIds(teamIds),
    tags: asIds(tagIds),
    agents: asIds(assigneeIds),
    authors: asIds(authorIds),
    authorKind: limits.authorKind ?? null,
    status: limits.status ?? null,
    hasFiles: limits.hasFiles ? 'yes' : null,
    from: limits.from ?? 0,
    to: limits.to ?? Number.MAX_SAFE_INTEGER,
  }
}

function asIds(ids: readonly string[] | undefined): string | null {
  return ids ? asRows(ids.map((id) => ({ id }))) : null
}

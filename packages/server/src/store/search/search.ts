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

type Found = Omit<FoundMessage, 'conversation'>

/** Messages, the best of the page first. `next`: where older ones go on; null where there are none. */
export interface FoundPage {
  found: FoundMessage[]
  next: number | null
}

const PAGE = 50
/** So many entries are looked at before somebody is answered; step by step: first as many as a page may need. */
const ENTRIES_MAX = 1_000
const STEPS = [PAGE + 1, 149, 300, 500]
const VISITORS_LOOKED_AT = 100
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
    const numbers = await this.#numbers(
      'visitor',
      query,
      Number.MAX_SAFE_INTEGER,
      VISITORS_LOOKED_AT,
    )
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
    const found: (Found & { number: number })[] = []
    let next = before ?? Number.MAX_SAFE_INTEGER
    for (const limit of STEPS) {
      const numbers = await this.#numbers('message', query, next, limit)
      found.push(...(await this.#foundAmong(numbers, query, limits)))
      next = numbers.length < limit ? END : (numbers.at(-1) ?? END)
      if (next === END || found.length >= PAGE) break
    }
    const page = found.slice(0, PAGE)
    const last = found.length > PAGE ? page.at(-1)?.number : undefined
    const shown = await this.#inConversations(ranked(page, query))
    return { found: shown, next: last ?? (next === END ? null : next) }
  }

  /** The newest entries that have all words, as many as one search looks at. */
  async #entries(kind: EntryKind, query: SearchQuery) {
    if (query.terms.length === 0) return []
    const numbers = await this.#numbers(kind, query, Number.MAX_SAFE_INTEGER, ENTRIES_MAX)
    const rows = asRows(numbers.map((number) => ({ number })))
    return this.#queries.foundEntries.execute({ workspaceId: this.#workspaceId, rows, kind })
  }

  async #numbers(
    kind: EntryKind,
    { terms }: SearchQuery,
    before: number,
    limit: number,
  ): Promise<number[]> {
    const workspaceId = this.#workspaceId
    const range = { before, limit }
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
    return found.flatMap(({ number, message }) => {
      const text = searchedText(message)
      const marks = findMarks(text, query)
      return marks ? [{ number, message, text, marks }] : []
    })
  }

  /** Looks up each conversation once, however much was found in it. */
  async #inConversations(page: readonly Found[]): Promise<FoundMessage[]> {
    const ids = new Set(page.map(({ message }) => message.conversationId))
    if (ids.size === 0) return []
    const rows = asRows([...ids].map((id) => ({ id })))
    const asked = { workspaceId: this.#workspaceId, rows }
    const conversations = await this.#queries.foundConversations.execute(asked)
    const byId = new Map(conversations.map((each) => [each.id, each]))
    return page.flatMap((found) => {
      const conversation = byId.get(found.message.conversationId)
      return conversation ? [{ ...found, conversation }] : []
    })
  }
}

/** No entry has this number. */
const END = 0

function ranked(found: readonly Found[], query: SearchQuery): Found[] {
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

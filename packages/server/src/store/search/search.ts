import { searchedText } from '@tealight/protocol'
import type {
  ConversationRecord,
  MessageRecord,
  PersonNoteRecord,
  VisitorRecord,
} from '../../domain/entities.ts'
import { distanceOf } from './closeness.ts'
import { limitParameters, type SearchLimits } from './limits.ts'
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

/** A note on a person. */
export interface FoundNote {
  note: PersonNoteRecord
  marks: Mark[]
}

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
const NOTES_MAX = 20

/** Conversations in which something was said, and visitors who are called so. */
export interface FoundPlaces {
  conversationIds: string[]
  visitorIds: string[]
}

/** Finding what was written in one workspace. */
export interface Search {
  /** Visitors whose name, address or number has what is wanted, the newest first. */
  visitors(query: SearchQuery): Promise<VisitorRecord[]>
  /** Notes on persons, the newest first: as many as are looked through at a glance. */
  notes(asked: Omit<SearchAsked, 'before'>): Promise<FoundNote[]>
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
    const look = (numbers: readonly number[]) => this.#foundAmong(numbers, query, limits)
    const { found, next } = await this.#stepwise('message', query, { before, enough: PAGE }, look)
    const page = found.slice(0, PAGE)
    const last = found.length > PAGE ? page.at(-1)?.number : undefined
    const shown = await this.#inConversations(ranked(page, query))
    return { found: shown, next: last ?? (next === END ? null : next) }
  }

  async notes({ query, limits }: Omit<SearchAsked, 'before'>): Promise<FoundNote[]> {
    const look = async (numbers: readonly number[]) => {
      const rows = asRows(numbers.map((number) => ({ number })))
      const asked = { ...limitParameters(limits), workspaceId: this.#workspaceId, rows }
      const among = await this.#queries.foundPersonNotes.execute(asked)
      return among.flatMap(({ note }) => {
        const marks = findMarks(note.text, query)
        return marks ? [{ note, marks }] : []
      })
    }
    const range = { before: null, enough: NOTES_MAX }
    const { found } = await this.#stepwise('person-note', query, range, look)
    return found.slice(0, NOTES_MAX)
  }

  /** Looks through entries, the newest first, until enough is found. `next`: from where nothing was looked at. */
  async #stepwise<Item>(
    kind: EntryKind,
    query: SearchQuery,
    { before, enough }: { before: number | null; enough: number },
    look: (numbers: readonly number[]) => Promise<Item[]>,
  ): Promise<{ found: Item[]; next: number }> {
    const found: Item[] = []
    let next = before ?? Number.MAX_SAFE_INTEGER
    for (const limit of STEPS) {
      const numbers = await this.#numbers(kind, query, next, limit)
      if (numbers.length > 0) found.push(...(await look(numbers)))
      next = numbers.length < limit ? END : (numbers.at(-1) ?? END)
      if (next === END || found.length >= enough) break
    }
    return { found, next }
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
    const rows = asRows(numbers.map((number) => ({ number })))
    const asked = { ...limitParameters(limits), workspaceId: this.#workspaceId, rows }
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

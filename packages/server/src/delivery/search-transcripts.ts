import type { SearchHit, SearchNote, SearchResult } from '@tealight/protocol'
import type { SearchLimits } from '../store/search/limits.ts'
import { limitsOf } from './search-limits.ts'
import { snippetOf } from '../store/search/marks.ts'
import { readQuery, type SearchQuery } from '../store/search/query.ts'
import type { Reads } from '../store/reads.ts'
import type { FoundMessage, FoundNote } from '../store/search/search.ts'
import { agentView, conversationView } from './agent-view.ts'

export interface SearchTyped {
  typed: string
  /** Who searches. */
  agentId: string
  /** Where days begin at midnight. */
  zone: string
  /** The `next` of the page before. */
  before: number | null
}

/** What was said in any conversation of a workspace, and who has said it, as agents see it. */
export async function searchTranscripts(reads: Reads, asked: SearchTyped): Promise<SearchResult> {
  const { typed, agentId, zone, before } = asked
  const query = readQuery(typed)
  const { limits, unknown } = await limitsOf(query.filters, {
    agentId,
    ...(await reads.places()),
    tags: await reads.workplace.tags(),
    visitorsCalled: (name) => visitorsCalled(reads, name),
    zone,
  })
  const isEmpty = query.terms.length + query.filters.length === 0
  if (isEmpty || unknown.length > 0) return { ...NOTHING, unknown }
  const isFirst = before === null
  const [{ found, next }, people, notes] = await Promise.all([
    reads.search.messages({ query, limits, before }),
    isFirst && query.filters.length === 0 ? reads.search.visitors(query) : [],
    isFirst && mayBeNotes(query, limits) ? reads.search.notes({ query, limits }) : [],
  ])
  const conversations = new Map(found.map(({ conversation }) => [conversation.id, conversation]))
  const speakers = [...conversations.values()].map(({ visitorId }) => visitorId)
  const known = new Set(people.map(({ id }) => id))
  const kept = people.flatMap(({ mergedInto }) => mergedInto ?? [])
  const noted = notes.map(({ note }) => note.visitorId)
  const others = [...new Set([...speakers, ...kept, ...noted])].filter((id) => !known.has(id))
  const visitors = await reads.visitors(others)
  return {
    hits: found.flatMap(hitOf),
    people: [...known],
    notes: notes.map(noteOf),
    changes: [
      ...[...people, ...visitors].map((record) => agentView({ kind: 'visitor', record })),
      ...[...conversations.values()].map(conversationView),
    ],
    unknown,
    next,
  }
}

const NOTHING: SearchResult = {
  hits: [],
  people: [],
  notes: [],
  changes: [],
  unknown: [],
  next: null,
}

/** A note on a person has an author, a day and the visitor's site; it belongs to no conversation. */
const FILTERS_OF_NOTES: ReadonlySet<string> = new Set(['from', 'site', 'before', 'after'])

function mayBeNotes({ filters }: SearchQuery, { authorKind }: SearchLimits): boolean {
  return authorKind !== 'visitor' && filters.every(({ name }) => FILTERS_OF_NOTES.has(name))
}

async function visitorsCalled(reads: Reads, name: string): Promise<string[]> {
  const found = await reads.search.visitors(readQuery(`"${name}"`))
  return found.map(({ id }) => id)
}

function hitOf({ message, text, marks }: FoundMessage): SearchHit[] {
  const { conversationId, id: messageId, seq, at, author } = message
  if (author === null) return []
  return [{ conversationId, messageId, seq, at, author, ...snippetOf(text, marks) }]
}

function noteOf({ note, marks }: FoundNote): SearchNote {
  const { visitorId, id: noteId, at, author, text } = note
  return { visitorId, noteId, at, author, ...snippetOf(text, marks) }
}

import type { Conversation, SearchHit, SearchNote, SearchResult, Visitor } from '@tealight/protocol'

/** What a search has found so far. */
export interface Found {
  /** What was searched for. */
  typed: string
  hits: readonly SearchHit[]
  people: readonly string[]
  notes: readonly SearchNote[]
  unknown: readonly string[]
  next: number | null
  conversations: ReadonlyMap<string, Conversation>
  visitors: ReadonlyMap<string, Visitor>
}

export function found(typed: string, result: SearchResult): Found {
  const nothing = { typed, hits: [], conversations: new Map(), visitors: new Map() }
  const { people, notes, unknown } = result
  return joined({ ...nothing, people, notes, unknown, next: null }, result)
}

/** With one page more. */
export function joined(before: Found, { hits, changes, next }: SearchResult): Found {
  const conversations = new Map(before.conversations)
  const visitors = new Map(before.visitors)
  for (const entity of changes) {
    if (entity.kind === 'conversation') conversations.set(entity.id, entity)
    if (entity.kind === 'visitor') visitors.set(entity.id, entity)
  }
  return { ...before, hits: [...before.hits, ...hits], next, conversations, visitors }
}

/** A text cut into what was found and what stands around it. */
export function pieces({
  snippet,
  marks,
}: Pick<SearchHit, 'snippet' | 'marks'>): { text: string; isMarked: boolean }[] {
  const cut: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const [from, to] of marks) {
    cut.push({ text: snippet.slice(at, from), isMarked: false })
    cut.push({ text: snippet.slice(from, to), isMarked: true })
    at = to
  }
  cut.push({ text: snippet.slice(at), isMarked: false })
  return cut.filter(({ text }) => text !== '')
}

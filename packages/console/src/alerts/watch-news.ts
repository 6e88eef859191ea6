import { type Conversation, marksOf, type NewsKind, newsFor, type Reader } from '@tealight/protocol'

/** Something to tell. */
export interface News {
  kind: NewsKind
  /** As it is called among the marks of its conversation. */
  name: string
  conversation: Conversation
}

type Conversations = ReadonlyMap<string, Conversation>

/**
 * Gives what has become news since it was last asked. What was there when it was asked first is none, and neither is what
 * appears because somebody looks back: of a conversation that was not known, only what is newer than all that was.
 */
export function watchNews(): (now: Conversations, reader: Reader) => News[] {
  let before: Conversations | null = null
  let newest: Newest = { rev: 0, at: 0 }

  return (now, reader) => {
    const known = before
    const until = newest
    const changed = [...now.values()].filter((one) => known?.get(one.id) !== one)
    before = now
    newest = newestOf(changed, until)
    if (known === null) return []
    return changed.flatMap((conversation) => {
      const mark = newsFor(
        reader,
        conversation,
        isKnownBy(known.get(conversation.id), until, conversation),
      )
      return mark === null ? [] : [{ kind: mark.kind, name: mark.name, conversation }]
    })
  }
}

/** The newest of all that was known: times are the server's. */
interface Newest {
  rev: number
  at: number
}

function newestOf(changed: readonly Conversation[], until: Newest): Newest {
  return changed.reduce(
    ({ rev, at }, one) => ({
      rev: Math.max(rev, one.rev),
      at: Math.max(at, ...marksOf(one).map((mark) => mark.at ?? 0)),
    }),
    until,
  )
}

function isKnownBy(
  before: Conversation | undefined,
  until: Newest,
  { rev }: Conversation,
): (mark: { name: string; at: number | null }) => boolean {
  if (before === undefined) return ({ at }) => rev <= until.rev || (at !== null && at < until.at)
  const names = new Set(marksOf(before).map(({ name }) => name))
  return ({ name }) => names.has(name)
}

import type { Outgoing } from '@tealight/client'
import type {
  Message,
  MessageFile,
  Note,
  Quote,
  SystemMessage,
  TextMessage,
} from '@tealight/protocol'

/** Messages by the same author this close together are shown as one run. */
const RUN_GAP_MS = 5 * 60_000

/** What a transcript shows, from the oldest to the newest. */
export type Entry =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'new'; key: string }
  | { kind: 'event'; key: string; message: SystemMessage }
  | { kind: 'note'; key: string; note: Note }
  | { kind: 'unsent-note'; key: string; entry: Outgoing }
  | Run

/** Texts that one person wrote in one go. */
export interface Run {
  kind: 'run'
  key: string
  at: number
  by: { side: 'visitor' } | { side: 'own' } | { side: 'colleague'; id: string; name: string }
  bubbles: Bubble[]
}

/** One text and how far it came: `seq` once the server has it, what holds it up until then. */
export interface Bubble {
  id: string
  at: number
  text: string
  files?: readonly MessageFile[] | undefined
  delivery: { kind: 'stored'; seq: number } | Outgoing['state']
  quote?: Quote | undefined
  /** As the server has it, once it does. */
  message?: TextMessage
}

export interface TranscriptInput {
  messages: readonly Message[]
  /** Of this conversation, from the oldest on. */
  notes?: readonly Note[] | undefined
  /** Of this conversation. */
  outgoing: readonly Outgoing[]
  agentId: string
  /** The first message that was unread when the conversation was opened. */
  newFromSeq: number | null
}

/** Puts days, runs and events in order. */
export function transcriptEntries({
  messages,
  notes = [],
  outgoing,
  agentId,
  newFromSeq,
}: TranscriptInput): Entry[] {
  const entries: Entry[] = []
  let day = ''

  function startDay(at: number, key: string): void {
    const today = new Date(at).toDateString()
    if (today !== day) entries.push({ kind: 'day', key: `day-${key}`, at })
    day = today
  }

  function add(bubble: Bubble, by: Run['by']): void {
    const last = entries.at(-1)
    if (last?.kind === 'run' && continues(last, bubble, by)) last.bubbles.push(bubble)
    else entries.push({ kind: 'run', key: bubble.id, at: bubble.at, by, bubbles: [bubble] })
  }

  /** Notes stand behind the message that was the newest when they were written. */
  function addNotes(afterSeq: number): void {
    for (const note of notes) {
      if (note.afterSeq !== afterSeq) continue
      startDay(note.at, note.id)
      entries.push({ kind: 'note', key: note.id, note })
    }
  }

  for (const message of messages) {
    startDay(message.at, message.id)
    if (message.seq === newFromSeq) entries.push({ kind: 'new', key: 'new' })
    if (message.type === 'system') entries.push({ kind: 'event', key: message.id, message })
    else add(bubbleOf(message), writerOf(message, agentId))
    addNotes(message.seq)
  }
  for (const entry of notYetStored(outgoing, [...messages, ...notes])) {
    const { id, at, text, files, state, quote } = entry
    startDay(at, id)
    if (entry.note) entries.push({ kind: 'unsent-note', key: id, entry })
    else add({ id, at, text, files, delivery: state, quote }, { side: 'own' })
  }
  return entries
}

/** The first text of the visitor that no agent had read, among those that were there. */
export function firstUnread(
  messages: readonly Message[],
  readSeq: number,
  upToSeq: number,
): number | null {
  const isNew = ({ seq }: Message): boolean => seq > readSeq && seq <= upToSeq
  return messages.find((message) => isNew(message) && isByVisitor(message))?.seq ?? null
}

export const isByVisitor = (message: Message): boolean =>
  message.type === 'text' && message.author.kind === 'visitor'

function continues(run: Run, bubble: Bubble, by: Run['by']): boolean {
  const last = run.bubbles.at(-1)
  return sameWriter(run.by, by) && last !== undefined && bubble.at - last.at < RUN_GAP_MS
}

function sameWriter(a: Run['by'], b: Run['by']): boolean {
  return a.side === 'colleague' && b.side === 'colleague' ? a.id === b.id : a.side === b.side
}

function writerOf({ author }: TextMessage, agentId: string): Run['by'] {
  if (author.kind === 'visitor') return { side: 'visitor' }
  return author.id === agentId
    ? { side: 'own' }
    : { side: 'colleague', id: author.id, name: author.name }
}

function bubbleOf(message: TextMessage): Bubble {
  const { id, at, text, files, seq, quote } = message
  return { id, at, text, files, delivery: { kind: 'stored', seq }, quote, message }
}

/** For a moment a message can be in both places: the stored one counts. */
function notYetStored(outgoing: readonly Outgoing[], here: readonly { id: string }[]): Outgoing[] {
  const stored = new Set(here.map(({ id }) => id))
  return outgoing.filter(({ id }) => !stored.has(id))
}

import type { Outgoing } from '@tealight/client'
import type {
  ConversationEvent,
  Message,
  MessageFile,
  Quote,
  TextMessage,
} from '@tealight/protocol'

/** Something that was written, by whomever, acknowledged or not. */
export interface Entry {
  id: string
  text: string
  files?: readonly MessageFile[] | undefined
  at: number
  state: { kind: 'sent' | 'read' | 'received' } | Outgoing['state']
  quote?: Quote | undefined
  /** As the server has it, once it does. */
  message?: TextMessage
}

/** An agent, or null for the visitor. */
export type Writer = { id: string; name: string } | null

/** What the transcript shows, from top to bottom. */
export type TranscriptItem =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'event'; key: string; event: ConversationEvent }
  | { kind: 'group'; key: string; writer: Writer; entries: Entry[] }

/** Messages of one writer that are closer together than this stand in one group. */
const GROUP_MS = 5 * 60_000

/** Puts messages, and what has not arrived yet, in the order and groups in which they are shown. */
export function arrange(
  messages: readonly Message[],
  outgoing: readonly Outgoing[],
  agentReadSeq: number,
): TranscriptItem[] {
  const items: TranscriptItem[] = []
  let latest = 0

  for (const message of messages) {
    startDay(message.at)
    // The greeting says it.
    if (reachedIn(message)) continue
    if (message.type === 'system') {
      items.push({ kind: 'event', key: message.id, event: message.event })
    } else {
      const { id, text, files, at, author, quote } = message
      const writer = author.kind === 'agent' ? author : null
      const kind = writer ? 'received' : message.seq <= agentReadSeq ? 'read' : 'sent'
      add(writer, { id, text, files, at, state: { kind }, quote, message })
    }
  }
  const arrived = new Set(messages.map((message) => message.id))
  for (const { id, text, files, at, state, quote } of outgoing) {
    if (arrived.has(id)) continue
    startDay(at)
    add(null, { id, text, files, at, state, quote })
  }
  return items

  /** A visitor's clock may be behind the server's: days only ever move on. */
  function startDay(at: number): void {
    const key = new Date(at).toDateString()
    if (at > latest && key !== new Date(latest).toDateString()) items.push({ kind: 'day', key, at })
    latest = Math.max(latest, at)
  }

  function add(writer: Writer, entry: Entry): void {
    const last = items[items.length - 1]
    if (last?.kind === 'group' && belongs(last.entries, last.writer, writer, entry)) {
      last.entries.push(entry)
    } else {
      items.push({ kind: 'group', key: entry.id, writer, entries: [entry] })
    }
  }
}

/** What the visitor was told before the conversation began, if this tells it. */
export function reachedIn(message: Message | undefined): Reached | undefined {
  if (message?.type !== 'system' || message.event.kind !== 'reached') return undefined
  return message.event
}

type Reached = Extract<ConversationEvent, { kind: 'reached' }>

function belongs(entries: Entry[], writer: Writer, next: Writer, entry: Entry): boolean {
  const last = entries[entries.length - 1]
  return writer?.id === next?.id && last !== undefined && entry.at - last.at < GROUP_MS
}

/** What is shown next, with the items of before wherever they are the same: those need not be drawn again. */
export function keepSame(
  before: readonly TranscriptItem[],
  next: readonly TranscriptItem[],
): TranscriptItem[] {
  const known = new Map(before.map((item) => [item.key, item]))
  return next.map((item) => {
    const old = known.get(item.key)
    return old && isSame(old, item) ? old : item
  })
}

function isSame(a: TranscriptItem, b: TranscriptItem): boolean {
  return isAlike(traitsOf(a), traitsOf(b))
}

/** All that is shown of an item, in an order that is the same for items of one shape. */
function traitsOf(item: TranscriptItem): unknown[] {
  if (item.kind !== 'group') return Object.values(item)
  return item.entries.flatMap(({ state, ...entry }) => [state.kind, ...Object.values(entry)])
}

function isAlike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((trait, index) => trait === b[index])
}

/** Id of the newest message that the visitor wrote. */
export function newestOwn(
  messages: readonly Message[],
  outgoing: readonly Outgoing[],
): string | undefined {
  const pending = outgoing[outgoing.length - 1]
  if (pending) return pending.id
  const written = messages.filter(
    (message) => message.type === 'text' && message.author.kind === 'visitor',
  )
  return written[written.length - 1]?.id
}

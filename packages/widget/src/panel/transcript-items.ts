import type { Outgoing } from '@tealight/client'
import type {
  ConversationEvent,
  Message,
  MessageFile,
  Quote,
  TextMessage,
} from '@tealight/protocol'
import { isAlike, type TranscriptPage } from './transcript-pages.ts'

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
  | Group

/** What one person wrote without a longer break. */
export interface Group {
  kind: 'group'
  key: string
  writer: Writer
  entries: Entry[]
  /** Whether it begins on the page before, and ends on the page after: it looks like one. */
  isContinued?: boolean
  goesOn?: boolean
}

/** Messages of one writer that are closer together than this stand in one group. */
const GROUP_MS = 5 * 60_000

/** Puts messages, and what has not arrived yet, in the order and groups in which they are shown. */
export function arrange(page: TranscriptPage): TranscriptItem[] {
  const { messages, outgoing, agentReadSeq, before, after } = page
  const items: TranscriptItem[] = []
  let latest = before?.at ?? 0

  for (const message of messages) {
    startDay(message.at)
    // The greeting says it.
    if (reachedIn(message)) continue
    if (message.type === 'system') {
      items.push({ kind: 'event', key: message.id, event: message.event })
    } else {
      const { id, text, files, at, quote } = message
      const writer = writerOf(message)
      const kind = writer ? 'received' : message.seq <= agentReadSeq ? 'read' : 'sent'
      add(writer, { id, text, files, at, state: { kind }, quote, message })
    }
  }
  for (const { id, text, files, at, state, quote } of outgoing) {
    startDay(at)
    add(null, { id, text, files, at, state, quote })
  }
  const first = items[0]
  const last = items[items.length - 1]
  if (first?.kind === 'group') first.isContinued = isOneGroup(before, messages[0])
  if (last?.kind === 'group') last.goesOn = isOneGroup(messages[messages.length - 1], after)
  return items

  /** A visitor's clock may be behind the server's: days only ever move on. */
  function startDay(at: number): void {
    const key = dayOf(at)
    if (at > latest && key !== dayOf(latest)) items.push({ kind: 'day', key, at })
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

function writerOf({ author }: TextMessage): Writer {
  return author.kind === 'agent' ? author : null
}

function dayOf(at: number): string {
  return new Date(at).toDateString()
}

function belongs(entries: Entry[], writer: Writer, next: Writer, entry: Entry): boolean {
  const last = entries[entries.length - 1]
  return writer?.id === next?.id && last !== undefined && entry.at - last.at < GROUP_MS
}

/** Whether these two, which stand on two pages, belong to one group. */
function isOneGroup(a: Message | undefined, b: Message | undefined): boolean {
  if (a?.type !== 'text' || b?.type !== 'text') return false
  const isSoon = b.at - a.at < GROUP_MS && dayOf(a.at) === dayOf(b.at)
  return isSoon && writerOf(a)?.id === writerOf(b)?.id
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
  const traits = item.entries.flatMap(({ state, ...entry }) => [
    state.kind,
    ...Object.values(entry),
  ])
  return [item.isContinued, item.goesOn, ...traits]
}

/** Id of the newest message that the visitor wrote. */
export function newestOwn(
  messages: readonly Message[],
  outgoing: readonly Outgoing[],
): string | undefined {
  const pending = outgoing[outgoing.length - 1]
  if (pending) return pending.id
  for (let index = messages.length - 1; index >= 0; index--) {
    const message = messages[index]
    if (message?.type === 'text' && message.author.kind === 'visitor') return message.id
  }
  return undefined
}

import type { Outgoing } from '@tealight/client'
import type { Message } from '@tealight/protocol'

/** So many messages are drawn in one go: as many as a slow phone draws without stumbling. */
export const PAGE_MESSAGES = 8

/** Messages that are drawn together, and left out together where nobody looks. */
export interface TranscriptPage {
  key: number
  messages: readonly Message[]
  /** What has not arrived yet; only the newest page has some. */
  outgoing: readonly Outgoing[]
  agentReadSeq: number
  /** What stands on other pages right before and after it. */
  before: Message | undefined
  after: Message | undefined
}

/** The page on which the message with this seq stands, whatever else is here. */
export function pageOf(seq: number): number {
  return Math.floor(seq / PAGE_MESSAGES)
}

/**
 * Cuts a transcript into pages. Those that have not changed are the ones of before. A page whose beginning is not
 * here yet waits for it, so that pages grow at the end only.
 */
export function cutPages(
  known: readonly TranscriptPage[],
  messages: readonly Message[],
  outgoing: readonly Outgoing[],
  agentReadSeq: number,
  hasOlder: boolean,
): TranscriptPage[] {
  const knownByKey = new Map(known.map((page) => [page.key, page]))
  const pages: TranscriptPage[] = []
  for (let start = firstWhole(messages, hasOlder); start === 0 || start < messages.length;) {
    const seq = messages[start]?.seq ?? 0
    const key = pageOf(seq)
    const end = Math.min(messages.length, start + (key + 1) * PAGE_MESSAGES - seq)
    const isNewest = end === messages.length
    const around = {
      key,
      outgoing: isNewest ? notArrived(outgoing, messages) : NONE,
      agentReadSeq: Math.min(Math.max(agentReadSeq, seq - 1), messages[end - 1]?.seq ?? 0),
      before: messages[start - 1],
      after: messages[end],
    }
    const old = knownByKey.get(key)
    const isKept = old && isSame(old, around) && holds(old, messages, start, end)
    pages.push(isKept ? old : { ...around, messages: messages.slice(start, end) })
    start = end || 1
  }
  return pages
}

const NONE: readonly Outgoing[] = []

/** Where the oldest page begins that is here from its beginning on; 0 where there is none. */
function firstWhole(messages: readonly Message[], hasOlder: boolean): number {
  const seq = messages[0]?.seq ?? 0
  const missing = hasOlder ? seq % PAGE_MESSAGES : 0
  const start = missing && PAGE_MESSAGES - missing
  return start < messages.length ? start : 0
}

function notArrived(outgoing: readonly Outgoing[], messages: readonly Message[]): Outgoing[] {
  return outgoing.filter(({ id }) => !messages.some((message) => message.id === id))
}

function isSame(a: TranscriptPage, b: Omit<TranscriptPage, 'messages'>): boolean {
  return (
    a.agentReadSeq === b.agentReadSeq &&
    a.before === b.before &&
    a.after === b.after &&
    isAlike(a.outgoing, b.outgoing)
  )
}

/** Nothing is made to find it out: of a long transcript nearly all pages are as they were. */
function holds(
  page: TranscriptPage,
  messages: readonly Message[],
  start: number,
  end: number,
): boolean {
  if (page.messages.length !== end - start) return false
  return page.messages.every((message, index) => message === messages[start + index])
}

export function isAlike(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((trait, index) => trait === b[index])
}

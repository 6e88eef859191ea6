import { excerpt, type MessagesSettings, type Refusal } from '@tealight/protocol'
import { type Decision, glimpse, refused, UNCHANGED, unchanged } from './entries.ts'
import type { ConversationRecord, MessageRecord } from './entities.ts'

/*
 * What people may change of what they wrote, and what follows from it. The entry keeps its place and gets a newer rev,
 * so it reaches everybody as any other change does.
 */

const MINUTE_MS = 60_000

/** A message that its author wants to change, and all that bears on it. */
export interface Amendment {
  message: MessageRecord
  /** The visitor, or an agent's id. */
  by: { kind: 'visitor' } | { kind: 'agent'; id: string }
  /** The new text; null erases the message. */
  text: string | null
  /** Whether the visitor has written something since. */
  isLast: boolean
  /** Messages that quote it. */
  quoting: readonly MessageRecord[]
  settings: MessagesSettings
  now: number
}

/** Puts another text in place of one's own, or erases it. Doing so again changes nothing. */
export function amend(before: ConversationRecord, amendment: Amendment): Decision {
  const { message, text, now } = amendment
  const refusal = whyNot(amendment)
  if (refusal !== null) return refused(refusal)
  const isDone = text === null ? message.deletedAt !== null : message.text === text
  if (isDone) return unchanged(before)
  const step = before.step + 1
  const amended: MessageRecord =
    text === null
      ? { ...message, ...UNCHANGED, step, text: '', files: null, deletedAt: now }
      : { ...message, step, text, editedAt: now }
  return {
    ok: true,
    conversation: {
      ...(text === null ? unread(before, message) : before),
      step,
      ...seen(before, amended),
    },
    entries: [amended, ...amendment.quoting.flatMap((entry) => requoted(entry, amended))],
  }
}

function whyNot({ message, by, text, isLast, settings, now }: Amendment): Refusal | null {
  if (!isBy(message, by)) return 'forbidden'
  if (message.deletedAt !== null) return text === null ? null : 'too-late'
  if (now - message.at > settings.minutes * MINUTE_MS) return 'too-late'
  if (by.kind === 'agent') return null
  if (!(text === null ? settings.canDelete : settings.canEdit)) return 'forbidden'
  return isLast ? null : 'too-late'
}

function isBy({ author }: MessageRecord, by: Amendment['by']): boolean {
  return by.kind === 'agent'
    ? author?.kind === 'agent' && author.id === by.id
    : author?.kind === 'visitor'
}

/** Nobody has to read what is not there any more. */
function unread(before: ConversationRecord, { author, seq }: MessageRecord): ConversationRecord {
  const { unreadByAgents, unreadByVisitor, agentReadSeq, visitorReadSeq } = before
  return author?.kind === 'visitor'
    ? { ...before, unreadByAgents: less(unreadByAgents, seq > agentReadSeq) }
    : { ...before, unreadByVisitor: less(unreadByVisitor, seq > visitorReadSeq) }
}

function less(count: number, isUnread: boolean): number {
  return Math.max(0, count - (isUnread ? 1 : 0))
}

/** Lists show the newest message as it is now. */
function seen({ lastMessage }: ConversationRecord, amended: MessageRecord) {
  return lastMessage?.seq === amended.seq ? { lastMessage: glimpse(amended) } : {}
}

/** What was erased is not left over in the quotes of it. */
function requoted(entry: MessageRecord, { id, step, text }: MessageRecord): MessageRecord[] {
  if (entry.quote?.id !== id || entry.deletedAt !== null) return []
  return [{ ...entry, step, quote: { ...entry.quote, excerpt: excerpt(text) } }]
}

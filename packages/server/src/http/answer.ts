import type { AgentDeed, History, VisitorDeed } from '@tealight/protocol'
import { HISTORY_PAGE_SIZE } from '@tealight/protocol'
import { seqSchema } from '@tealight/protocol/schemas'
import type { Outcome } from '../commands/outcome.ts'
import { conversationView, messageView } from '../delivery/agent-view.ts'
import { visitorConversationView, visitorMessageView } from '../delivery/visitor-view.ts'
import type { MessageRecord } from '../domain/entities.ts'
import type { Reads } from '../store/reads.ts'
import { readPart } from './body.ts'
import type { Asked } from './env.ts'
import { Refused } from './errors.ts'

type Done = Extract<Outcome, { ok: true }>

/** Most missed messages that an answer brings along; a client that misses more loads history. */
const MISSED_MAX = 100

/**
 * The deed that was done.
 *
 * @throws {Refused} when it was refused.
 */
export function accepted(outcome: Outcome): Done {
  if (outcome.ok) return outcome
  const { refusal, until } = outcome
  throw new Refused(refusal, until === undefined ? {} : { until })
}

/** What a deed changed, as agents see it, with the messages that the sender has not seen. */
export async function agentDeed(reads: Reads, done: Done, seen?: number): Promise<AgentDeed> {
  const messages = await withMissed(reads, done, seen)
  return { changes: [...messages.map(messageView), conversationView(done.conversation)] }
}

/** The same, as the visitor sees it. */
export async function visitorDeed(reads: Reads, done: Done, seen?: number): Promise<VisitorDeed> {
  const messages = await withMissed(reads, done, seen)
  return {
    changes: [...messages.map(visitorMessageView), visitorConversationView(done.conversation)],
  }
}

/** Where a page of history ends, as the query says; without it the newest page is meant. */
export function readBefore({ req }: Asked): number | undefined {
  const before = req.query('before')
  return before === undefined ? undefined : readPart(seqSchema, 'before', Number(before))
}

/** A page of history, one longer than asked to know whether there is more. */
export async function historyBefore(
  reads: Reads,
  conversationId: string,
  before: number | undefined,
  view: (record: MessageRecord) => History['messages'][number],
): Promise<History> {
  const range = before === undefined ? {} : { beforeSeq: before }
  const records = await reads.messages(conversationId, { ...range, limit: HISTORY_PAGE_SIZE + 1 })
  const more = records.length > HISTORY_PAGE_SIZE
  return { messages: (more ? records.slice(1) : records).map(view), more }
}

/** A half-dead downlink shows itself at once: whatever lies between what the sender has and what it wrote comes along. */
async function withMissed(
  reads: Reads,
  done: Done,
  seen: number | undefined,
): Promise<MessageRecord[]> {
  const first = done.entries[0]
  if (first === undefined || seen === undefined || seen >= first.seq - 1) return done.entries
  const missed = await reads.messages(done.conversation.id, {
    afterSeq: seen,
    beforeSeq: first.seq,
    limit: MISSED_MAX,
  })
  return [...missed, ...done.entries]
}

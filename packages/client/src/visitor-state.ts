import type { Message, VisitorConversation, VisitorSite } from '@tealight/protocol'
import type { Outbox } from './outbox.ts'
import type { Outgoing } from './outgoing.ts'
import type { ReadMarks } from './read-marks.ts'
import type { StreamStatus } from './stream-status.ts'
import { transcriptOf } from './transcripts.ts'
import { visibleEntities } from './visitor-copy.ts'
import type { VisitorLine } from './visitor-line.ts'
import type { VisitorSync } from './visitor-sync.ts'

/** All that a visitor's UI shows. Never changed: after a change there is another one. */
export interface VisitorState {
  status: StreamStatus
  site: VisitorSite | null
  /** The newest. */
  conversation: VisitorConversation | null
  /** Of that conversation, by seq, without holes. */
  messages: readonly Message[]
  outgoing: readonly Outgoing[]
  /** Agents who type now. */
  typing: readonly { id: string; name: string }[]
  /** Whether anybody is there; null: not known. */
  online: boolean | null
  hasOlder: boolean
  /** Messages by agents that the visitor has not read. */
  unread: number
}

/** Where it lives, part by part. */
export interface StateParts {
  sync: VisitorSync
  line: VisitorLine
  outbox: Outbox
  marks: ReadMarks
}

/** Puts the state together from where its parts live. */
export function buildVisitorState({ sync, line, outbox, marks }: StateParts): VisitorState {
  const { site, conversation } = visibleEntities(sync.copy)
  const id = conversation?.id ?? ''
  const { messages, hasOlder } = transcriptOf(sync.copy.transcripts, id)
  return {
    status: line.status,
    site,
    conversation,
    messages,
    outgoing: outbox.entries,
    typing: sync.typists.all.flatMap((it) => (it.conversationId === id && it.agent) || []),
    online: sync.online,
    hasOlder,
    unread: conversation ? countUnread(conversation, messages, marks.of(id)) : 0,
  }
}

/** What was read here counts at once, before the server has heard of it. */
function countUnread(
  { unread, visitorReadSeq }: VisitorConversation,
  messages: readonly Message[],
  readHere: number,
): number {
  if (readHere <= visitorReadSeq) return unread
  return messages.filter((message) => message.seq > readHere && isByAgent(message)).length
}

function isByAgent(message: Message): boolean {
  return message.type === 'text' && message.author.kind === 'agent'
}

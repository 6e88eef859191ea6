import type { Message, VisitorConversation, VisitorSite } from '@tealight/protocol'
import type { Outgoing } from './outgoing.ts'
import type { StreamStatus } from './stream-status.ts'
import { transcriptOf } from './transcripts.ts'
import type { VisitorParts } from './visitor-parts.ts'

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

/** Puts the state together from where its parts live. */
export function buildVisitorState(parts: VisitorParts): VisitorState {
  const { sync, stream, outbox, typists, marks, online } = parts
  const { site, conversation, transcripts } = sync.copy
  const id = conversation?.id ?? ''
  const { messages, hasOlder } = transcriptOf(transcripts, id)
  return {
    status: stream.status,
    site,
    conversation,
    messages,
    outgoing: outbox.entries,
    typing: typists.all.flatMap((it) => (it.conversationId === id && it.agent) || []),
    online,
    hasOlder,
    // What was read here counts at once, before the server has heard of it.
    unread: conversation && conversation.messageCount > marks.of(id) ? conversation.unread : 0,
  }
}

import type {
  Available,
  Message,
  QueuePlace,
  VisitorConversation,
  VisitorSite,
} from '@tealight/protocol'
import type { Outgoing } from './outgoing.ts'
import type { StreamStatus } from './stream-status.ts'

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
  /** Whether anybody is there, and when else; null: not known. */
  available: Available | null
  /** Where a conversation of theirs stood in the queue when it last was told. */
  place: QueuePlace | null
  hasOlder: boolean
  /** Messages by agents that the visitor has not read. */
  unread: number
}

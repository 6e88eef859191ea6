import type { Priority } from '@tealight/protocol'
import type { ConversationRecord } from '../entities.ts'
import { type Decision, silently, unchanged } from '../entries.ts'
import { isFront } from './queue-order.ts'

/** Another priority: a place in the queue that came of the old one is given anew. */
export function prioritise(before: ConversationRecord, priority: Priority): Decision {
  if (before.priority === priority) return unchanged(before)
  const rank = before.rank !== null && isFront(before.rank) ? before.rank : null
  return silently({ ...before, priority, rank })
}

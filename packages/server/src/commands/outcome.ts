import type { Refusal } from '@tealight/protocol'
import type { ConversationRecord, MessageRecord } from '../domain/entities.ts'

/** What a deed did to a conversation, or why not. */
export type Outcome =
  | {
      ok: true
      conversation: ConversationRecord
      /** The entries that the deed wrote, or had written when it was done before. */
      entries: MessageRecord[]
      /** False when the same deed had been done before. */
      isNew: boolean
    }
  | {
      ok: false
      refusal: Refusal
      /** Until when, for `blocked`; null: for ever. */
      until?: number | null
    }

export function refused(refusal: Refusal): Outcome {
  return { ok: false, refusal }
}

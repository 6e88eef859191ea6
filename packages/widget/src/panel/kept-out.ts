import type { VisitorState } from '@tealight/client'
import type { ConversationEvent } from '@tealight/protocol'

export type Block = Extract<ConversationEvent, { kind: 'blocked' }>

/** Since nothing is taken of the visitor: until when, as far as that is known. What came of it is always said last. */
export function blockIn({ messages, outgoing }: VisitorState): Block | undefined {
  const last = messages[messages.length - 1]
  const event = last?.type === 'system' ? last.event : undefined
  if (event?.kind === 'unblocked') return undefined
  if (event?.kind === 'blocked') {
    const { until } = event
    return until === null || until > Date.now() ? event : undefined
  }
  // At others from the same address it is said alone to what they send.
  const isRefused = outgoing.some(
    ({ state }) => state.kind === 'failed' && state.refusal === 'blocked',
  )
  return isRefused ? { kind: 'blocked', until: null } : undefined
}

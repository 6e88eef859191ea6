import type { Message } from '@tealight/protocol'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../state/desk.ts'
import { isByVisitor } from './transcript-entries.ts'

/** What came this shortly before sending can't have been read. */
const UNREAD_MS = 2_500

/**
 * Holds an answer back once when the visitor has written while it was being written, and so lately that nobody can have
 * read it. Sending again sends it.
 */
export function useGuard(conversationId: string): {
  /** Whether the answer was held back. */
  isHeld: boolean
  /** A key was pressed in the answer. */
  writes(): void
  /** Whether it may go. */
  mayGo(): boolean
} {
  const { copy } = useDesk()
  const [isHeld, setHeld] = useState(false)
  const begunAt = useRef<number | null>(null)
  const newest = useRef<{ seq: number; at: number }>({ seq: newestSeq(), at: -Infinity })

  const seq = newestSeq()
  if (seq !== newest.current.seq) newest.current = { seq, at: performance.now() }

  function newestSeq(): number {
    const messages: readonly Message[] = copy.messages.value.get(conversationId) ?? []
    return messages.findLast(isByVisitor)?.seq ?? 0
  }

  function mayGo(): boolean {
    const { at } = newest.current
    const cameMeanwhile = begunAt.current !== null && at > begunAt.current
    const isHoldingBack = !isHeld && cameMeanwhile && performance.now() - at < UNREAD_MS
    setHeld(isHoldingBack)
    if (!isHoldingBack) begunAt.current = null
    return !isHoldingBack
  }

  return { isHeld, writes: () => void (begunAt.current ??= performance.now()), mayGo }
}

import type { Message } from '@tealight/protocol'
import { useEffect } from 'preact/hooks'
import { useDesk } from '../state/desk.ts'
import type { Scroll } from './use-scroll.ts'

export const bubbleId = (seq: number): string => `bubble-${seq}`

/** Goes to the message that somebody wants to see. What is not here yet is fetched, page by page, for there are no holes. */
export function useJump(
  conversationId: string,
  messages: readonly Message[],
  scroll: Scroll,
  older: { hasOlder: boolean; load: () => void },
): void {
  const { jump } = useDesk()
  const target = jump.value?.conversationId === conversationId ? jump.value : null
  const oldestSeq = messages[0]?.seq ?? 0

  useEffect(() => {
    if (target === null || oldestSeq === 0) return
    if (oldestSeq > target.seq && older.hasOlder) return older.load()
    jump.value = null
    const bubble = document.getElementById(bubbleId(target.seq))
    if (bubble === null) return
    scroll.toElement(bubble)
    bubble.focus({ preventScroll: true })
    bubble.classList.add('is-found')
    bubble.addEventListener('animationend', () => bubble.classList.remove('is-found'), {
      once: true,
    })
  }, [target, oldestSeq, older.hasOlder])
}

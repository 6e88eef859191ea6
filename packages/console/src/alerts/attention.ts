import { effect } from '@preact/signals'
import { openSharedLock, type SharedLock } from '@tealight/client'
import type { Standing } from '@tealight/protocol'
import type { Desk } from '../state/desk.ts'

/** Where this browser's person is, in whichever of its windows. */
export interface Attention {
  to(conversationId: string): Promise<Standing['attention']>
}

const ANY = 'tealight:console:in-hand'
const lockOf = (conversationId: string): string => `${ANY}:${conversationId}`

/** The window that has the keyboard lets the others know so, and which conversation it shows. */
export function watchAttention({ copy }: Pick<Desk, 'copy'>): Attention {
  const window = openSharedLock(ANY)
  let shown: { id: string; lock: SharedLock } | null = null

  function look(): void {
    const isInHand = document.hasFocus()
    const id = copy.watched.peek()
    if (shown?.id !== id) {
      shown?.lock.hold(false)
      shown = id === null ? null : { id, lock: openSharedLock(lockOf(id)) }
    }
    window.hold(isInHand)
    shown?.lock.hold(isInHand)
  }

  for (const event of ['focus', 'blur']) addEventListener(event, look)
  document.addEventListener('visibilitychange', look)
  effect(() => {
    if (copy.watched.value !== shown?.id) look()
  })

  return {
    async to(conversationId) {
      // Asked of this window itself, too: without locks it knows of no other.
      const isInHand = document.hasFocus()
      const isHere =
        (isInHand && copy.watched.peek() === conversationId) ||
        (await openSharedLock(lockOf(conversationId)).isHeldAnywhere())
      if (isHere) return 'here'
      return isInHand || (await window.isHeldAnywhere()) ? 'near' : 'none'
    },
  }
}

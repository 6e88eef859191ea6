import type { KeyValueStorage } from '@tealight/client'

/** How often it is looked whether anybody is there. */
const LOOK_MS = 10_000
/** Activity is written down for the other tabs this often. */
const TOLD_MS = 5_000
/** A page that nobody sees is given a timer each minute: between two looks this far apart the machine has slept. */
const SLEPT_MS = 3 * 60_000
const ACTIVE_AT = 'tealight:console:active-at'
const ACTIVITY = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

interface Watch {
  storage: KeyValueStorage
  now(): number
  /** After how much time without a key or the pointer, in whichever tab, nobody is there; null: never by time alone. */
  limitMs(): number | null
  /** Nobody is there. Told at each look, for as long as it is so. */
  onIdle(): void
  onActive(): void
}

/** Watches whether somebody is at the keys of this browser. A machine that has slept counts as left. */
export function watchIdleness({ storage, now, limitMs, onIdle, onActive }: Watch): () => void {
  let activeAt = now()
  let lookedAt = activeAt
  let toldAt = 0

  function act(): void {
    activeAt = now()
    if (activeAt - toldAt >= TOLD_MS) {
      toldAt = activeAt
      storage.set(ACTIVE_AT, String(activeAt))
    }
    onActive()
  }

  function look(): void {
    const at = now()
    const gap = at - lookedAt
    lookedAt = at
    const idleMs = at - Math.max(activeAt, Number(storage.get(ACTIVE_AT)))
    const hasSlept = gap > SLEPT_MS && idleMs >= gap
    const limit = limitMs()
    if (limit !== null && (hasSlept || idleMs >= limit)) onIdle()
  }

  const timer = setInterval(look, LOOK_MS)
  // In the capturing phase: what a pane keeps to itself is activity all the same.
  const how = { capture: true, passive: true }
  for (const kind of ACTIVITY) addEventListener(kind, act, how)
  return () => {
    clearInterval(timer)
    for (const kind of ACTIVITY) removeEventListener(kind, act, how)
  }
}

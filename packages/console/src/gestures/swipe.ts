/** A finger that touches the screen, moves on it or leaves it. */
export interface Touch {
  kind: 'down' | 'move' | 'up' | 'cancel'
  id: number
  /** Whether it was the first on the screen. */
  isFirst: boolean
  x: number
  y: number
  atMs: number
}

/** Where a swipe ended, or stands. */
export interface Reach {
  px: number
  pxPerMs: number
}

/** How far somebody has come with a swipe. */
export type Swipe =
  | { kind: 'none' }
  /** Where it leads is open. */
  | { kind: 'begun'; from: Touch }
  | ({ kind: 'under-way'; way: 1 | -1; from: Touch; at: Touch } & Reach)
  | ({ kind: 'done' } & Reach)

export const NO_SWIPE: Swipe = { kind: 'none' }

/** A finger that moves less may just be unsteady. */
const STEADY_PX = 10
/** Whoever holds still for so long lets go of it without speed. */
const HELD_MS = 80
/** A flick, and how far it has to come to be one. */
const FLICK_PX_PER_MS = 0.5
const FLICK_PX = 24

/** Follows one finger that moves sideways. Any other direction, and a second finger, end it: they are the browser's. */
export function swipe(before: Swipe, touch: Touch): Swipe {
  if (touch.kind === 'down') return touch.isFirst ? { kind: 'begun', from: touch } : NO_SWIPE
  if (before.kind === 'none' || before.kind === 'done' || touch.kind === 'cancel') return NO_SWIPE
  if (touch.id !== before.from.id) return before
  if (before.kind === 'begun') return touch.kind === 'up' ? NO_SWIPE : directed(before, touch)
  const pxPerMs = speedOf(before, touch)
  const px = touch.x - before.from.x
  if (touch.kind === 'up') return { kind: 'done', px, pxPerMs }
  return { ...before, at: touch, px, pxPerMs }
}

/** Whether a swipe came so far, or so fast, that what it promised is done. */
export function isMeant({ px, pxPerMs }: Reach, enoughPx: number): boolean {
  const far = Math.abs(px)
  const speed = pxPerMs * Math.sign(px)
  if (speed < -FLICK_PX_PER_MS) return false
  return far >= enoughPx || (far >= FLICK_PX && speed > FLICK_PX_PER_MS)
}

/** Counted from where the direction is known: nothing jumps under the finger. */
function directed(before: Extract<Swipe, { kind: 'begun' }>, touch: Touch): Swipe {
  const sideways = Math.abs(touch.x - before.from.x)
  const along = Math.abs(touch.y - before.from.y)
  if (Math.max(sideways, along) <= STEADY_PX) return before
  if (sideways < 2 * along) return NO_SWIPE
  const way = touch.x > before.from.x ? 1 : -1
  return { kind: 'under-way', way, from: touch, at: touch, px: 0, pxPerMs: 0 }
}

/** Of the last moment: what came before it counts for less and less. */
function speedOf({ at, pxPerMs }: Extract<Swipe, { kind: 'under-way' }>, touch: Touch): number {
  const ms = touch.atMs - at.atMs
  if (ms > HELD_MS) return 0
  return ms === 0 ? pxPerMs : 0.4 * pxPerMs + (0.6 * (touch.x - at.x)) / ms
}

import type { Grip } from './grip.ts'
import { ahead } from './motion.ts'
import { NO_SWIPE, type Swipe, swipe, type Touch } from './swipe.ts'

/** A tap that a browser makes of the end of a swipe comes this soon, and without another touch. */
const SAME_TOUCH_MS = 300

/** Lets a finger move what it can take hold of; the mouse and the pen do what they always did. Returns what ends it. */
export function watchFingers(gripAt: (event: PointerEvent) => Grip | null): () => void {
  let now: Swipe = NO_SWIPE
  let grip: Grip | null = null
  let endedAtMs = -Infinity

  function feel(kind: Touch['kind'], event: PointerEvent): void {
    if (kind === 'down') endedAtMs = -Infinity
    if (event.pointerType !== 'touch') return
    const before = now
    now = swipe(before, touchOf(kind, event))
    if (now === before) return
    if (before.kind === 'under-way' && now.kind !== 'under-way') end(event)
    if (now.kind === 'begun') grip = gripAt(event)
    else if (now.kind === 'under-way' && before.kind !== 'under-way') begin(event, now.way)
    else if (now.kind === 'under-way') grip?.follow(now.px * ahead())
  }

  function begin({ pointerId }: PointerEvent, way: number): void {
    if (!grip?.moves(way * ahead())) {
      now = NO_SWIPE
      return
    }
    grip.element.setPointerCapture(pointerId)
    grip.begin()
  }

  function end({ timeStamp }: PointerEvent): void {
    endedAtMs = timeStamp
    void grip?.end(
      now.kind === 'done' ? { px: now.px * ahead(), pxPerMs: now.pxPerMs * ahead() } : null,
    )
    grip = null
  }

  /** Whoever has swiped has not pressed what lay under the finger. */
  function dropTap(event: MouseEvent): void {
    if (event.detail === 0 || event.timeStamp - endedAtMs > SAME_TOUCH_MS) return
    event.preventDefault()
    event.stopPropagation()
  }

  const stop = new AbortController()
  const { signal } = stop
  document.addEventListener('pointerdown', (event) => feel('down', event), { signal })
  document.addEventListener('pointermove', (event) => feel('move', event), { signal })
  document.addEventListener('pointerup', (event) => feel('up', event), { signal })
  document.addEventListener('pointercancel', (event) => feel('cancel', event), { signal })
  document.addEventListener('click', dropTap, { signal, capture: true })
  return () => {
    if (now.kind === 'under-way') void grip?.end(null)
    stop.abort()
  }
}

function touchOf(kind: Touch['kind'], event: PointerEvent): Touch {
  const { pointerId, isPrimary, clientX, clientY, timeStamp } = event
  return { kind, id: pointerId, isFirst: isPrimary, x: clientX, y: clientY, atMs: timeStamp }
}

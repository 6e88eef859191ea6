import { openBell } from '@tealight/client'

/** Two soft notes. */
export interface Chime {
  ring(): void
  /** Ends it, and all that it listens to. */
  leave(): void
}

/** In Hz: an E and the B above it. */
const NOTES = [659.25, 987.77]
const LOUDNESS = 0.1
/** However many messages come at once, it rings once. Longer than it sounds. */
const RING_EVERY_MS = 2_000

/** Keys that are pressed in the chat are told in its root alone. */
export function openChime(root: ShadowRoot): Chime {
  const { ring, leave } = openBell([window, root])
  let rungAt = -Infinity
  return {
    ring() {
      const now = performance.now()
      if (now - rungAt < RING_EVERY_MS) return
      rungAt = now
      void ring(NOTES, LOUDNESS)
    },
    leave,
  }
}

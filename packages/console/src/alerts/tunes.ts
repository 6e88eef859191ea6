import type { NewsKind } from '@tealight/protocol'

/** How each kind sounds, in Hz: what is urgent climbs and is longer, what only waits is one low note. */
export const TUNES: Readonly<Record<NewsKind, readonly number[]>> = {
  offered: [587.33, 739.99, 880, 1174.66],
  given: [523.25, 659.25, 783.99],
  called: [880, 659.25],
  message: [659.25, 987.77],
  waiting: [440],
}

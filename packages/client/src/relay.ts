import type { Stream } from './stream.ts'
import { isWanted } from './stream-status.ts'
import type { StreamStatus } from './stream-status.ts'

/** A stream that can be exchanged for another one without a gap. */
export interface Relay {
  readonly status: StreamStatus
  start(cursor: string | null): void
  /** Opens a stream for what is wanted now. One that is live stays until the new one is, or has failed. */
  renew(cursor: string | null): void
  /** Goes over to the new one at once: what the old one still brings is void. */
  hasten(): void
  stop(): void
}

export function createRelay(
  make: (onStatus: () => void) => Stream,
  onStatus: (status: StreamStatus) => void,
): Relay {
  let serving = make(update)
  let next: Stream | null = null

  function update(): void {
    const isTaking = next && next.status.kind !== 'connecting'
    if (next && (isTaking || serving.status.kind !== 'live')) takeOver(next)
    else onStatus(serving.status)
  }

  function takeOver(stream: Stream): void {
    const before = serving
    serving = stream
    next = null
    before.stop()
  }

  function drop(): void {
    const dropped = next
    next = null
    dropped?.stop()
  }

  return {
    get status() {
      return serving.status
    },
    start: (cursor) => serving.start(cursor),
    renew(cursor) {
      if (!isWanted(serving.status)) return
      drop()
      next = make(update)
      next.start(cursor)
    },
    hasten() {
      if (next) takeOver(next)
    },
    stop() {
      drop()
      serving.stop()
    },
  }
}

import { type AnyFrame, type Connection, openConnection } from './connection.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import { isFinal, type Refused } from './result.ts'
import { IDLE, type StreamStatus } from './stream-status.ts'
import type { StreamRequest, Transport } from './transport.ts'

/** The way down from the server: one connection after another, for as long as it is wanted. */
export interface Stream {
  readonly status: StreamStatus
  /** Whether it was started and comes back by itself. */
  readonly isWanted: boolean
  /** Where it would go on; null: from a snapshot. */
  readonly cursor: string | null
  /** Wants a stream, from this cursor on. Does nothing while one is wanted. */
  start(cursor: string | null): void
  stop(): void
}

export interface StreamOptions<Carried extends AnyFrame> {
  environment: Environment
  transport: Transport
  request(cursor: string | null): StreamRequest
  onFrame(frame: Carried): void
  onStatus(status: StreamStatus): void
}

export function createStream<Carried extends AnyFrame>(options: StreamOptions<Carried>): Stream {
  const { environment } = options
  let status: StreamStatus = IDLE
  let isWanted = false
  let cursor: string | null = null
  let connection: Connection | null = null
  let forgetWake = (): void => {}

  const errand = createErrand(
    environment,
    async (attempt) => {
      become({ kind: 'connecting', attempt })
      const ending = await new Promise<Refused>((resolve) => {
        const request = options.request(cursor)
        connection = openConnection<Carried>({ ...options, request, onFrame, onEnd: resolve })
      })
      if (isFinal(ending.refusal)) halt({ kind: 'stopped', refusal: ending.refusal })
      return ending
    },
    (attempt, retryAt) => {
      become({ kind: 'waiting', attempt, retryAt, offline: !environment.isOnline() })
    },
  )

  function onFrame(frame: Carried, next: string | null): void {
    options.onFrame(frame)
    // From a reset on, nothing counts but what the snapshot brings.
    if (next !== null || (frame.kind === 'hello' && frame.reset)) cursor = next
    if (frame.kind === 'live') become({ kind: 'live' })
  }

  function become(next: StreamStatus): void {
    status = next
    options.onStatus(next)
  }

  function halt(last: StreamStatus): void {
    isWanted = false
    errand.stop()
    forgetWake()
    connection?.close()
    become(last)
  }

  return {
    get status() {
      return status
    },
    get isWanted() {
      return isWanted
    },
    get cursor() {
      return cursor
    },
    start(from) {
      if (isWanted) return
      isWanted = true
      cursor = from
      forgetWake = environment.onWake(() => {
        if (status.kind !== 'live' || !connection?.isSilent()) return
        errand.stop()
        connection.close()
        errand.run()
      })
      errand.run()
    },
    stop: () => halt(IDLE),
  }
}

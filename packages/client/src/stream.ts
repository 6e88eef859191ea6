import { type AnyFrame, openConnection } from './connection.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import { isFinal, type Refused } from './result.ts'
import { IDLE, type StreamStatus } from './stream-status.ts'
import type { StreamRequest, Transport } from './transport.ts'

/** The way down from the server: one connection after another, for as long as it is wanted. */
export interface Stream {
  readonly status: StreamStatus
  /** Where it would go on; null: from a snapshot. */
  readonly cursor: string | null
  /** Wants a stream, from this cursor on. Does nothing while one is wanted. */
  start(cursor: string | null): void
  stop(): void
}

export function createStream<Carried extends AnyFrame>(
  environment: Environment,
  transport: Transport,
  request: (cursor: string | null) => StreamRequest,
  onFrame: (frame: Carried) => void,
  onStatus: (status: StreamStatus) => void,
): Stream {
  let status: StreamStatus = IDLE
  let cursor: string | null = null
  let close = (): void => {}

  const errand = createErrand(
    environment,
    async (attempt) => {
      become({ kind: 'connecting', attempt })
      const { refusal, ...ending } = await new Promise<Refused>((resolve) => {
        close = openConnection(environment, transport, request(cursor), take, resolve)
      })
      if (isFinal(refusal)) halt({ kind: 'stopped', refusal })
      return { refusal, ...ending }
    },
    (attempt, retryAt) => {
      become({ kind: 'waiting', attempt, retryAt, offline: !environment.isOnline() })
    },
  )

  function take(frame: Carried, next: string | null): void {
    onFrame(frame)
    // From a reset on, nothing counts but what the snapshot brings.
    if (next !== null || (frame.kind === 'hello' && frame.reset)) cursor = next
    if (frame.kind === 'live') become({ kind: 'live' })
  }

  function become(next: StreamStatus): void {
    status = next
    onStatus(next)
  }

  function halt(last: StreamStatus): void {
    errand.stop()
    close()
    become(last)
  }

  return {
    get status() {
      return status
    },
    get cursor() {
      return cursor
    },
    start(from) {
      if (isWanted(status)) return
      cursor = from
      errand.run()
    },
    stop: () => halt(IDLE),
  }
}

/** Whether it comes back by itself. */
export function isWanted({ kind }: StreamStatus): boolean {
  return kind !== 'idle' && kind !== 'stopped'
}

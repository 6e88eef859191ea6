import { type AnyFrame, openConnection } from './connection.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Ladder } from './ladder.ts'
import type { Answer } from './result.ts'
import { isWanted, type StreamStatus } from './stream-status.ts'
import type { StreamRequest } from './transports/transport.ts'

/** The way down from the server: one connection after another, for as long as it is wanted. */
export interface Stream {
  readonly status: StreamStatus
  /** Where it would go on; null: from a snapshot. */
  readonly cursor: string | null
  /** Wants a stream, from this cursor on. Does nothing while one is wanted. */
  start(cursor: string | null): void
  stop(): void
}

/** `onFrame` is also told where the stream would go on after the frame; null: from a snapshot. */
export function createStream<Carried extends AnyFrame>(
  environment: Environment,
  { transport, judge }: Pick<Ladder, 'transport' | 'judge'>,
  request: (cursor: string | null) => StreamRequest,
  onFrame: (frame: Carried, cursor: string | null) => void,
  onStatus: (status: StreamStatus) => void,
): Stream {
  let status: StreamStatus = { kind: 'idle' }
  let cursor: string | null = null
  let close = (): void => {}

  const errand = createErrand(
    environment,
    (attempt) =>
      new Promise<Answer<null>>((resolve) => {
        become({ kind: 'connecting', attempt })
        close = openConnection(environment, transport, request(cursor), take, (ending, verdict) => {
          if (verdict) judge(verdict)
          resolve(ending)
          if (!ending.ok && ending.isFinal) halt({ kind: 'stopped', refusal: ending.refusal })
        })
      }),
    (attempt, retryAt) => {
      become({ kind: 'waiting', attempt, retryAt, offline: !environment.isOnline() })
    },
  )

  function take(frame: Carried, next: string | null): void {
    cursor = cursorAfter(frame, next, cursor)
    onFrame(frame, cursor)
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
    stop: () => halt({ kind: 'idle' }),
  }
}

/** From a reset on nothing counts but the snapshot, which stands for nothing before it is complete. */
export function cursorAfter(
  frame: AnyFrame,
  next: string | null,
  before: string | null,
): string | null {
  return frame.kind === 'hello' && frame.reset ? null : (next ?? before)
}

import type { AnyFrame } from './connection.ts'
import type { Environment } from './environment.ts'
import { createHandover } from './handover.ts'
import { pause, retryDelayMs } from './pause.ts'
import { passes } from './result.ts'
import { IDLE, type StreamStatus } from './stream-status.ts'
import type { Ending, StreamRequest, Transport } from './transport.ts'

/** A stream that lived this long did not fail: what comes next is a first attempt. */
const STEADY_MS = 10_000

/** The way down from the server: one connection after another, for as long as it is wanted. */
export interface Stream {
  readonly status: StreamStatus
  /** Wants a stream, from this cursor on (null: from a snapshot). Does nothing while one is wanted. */
  start(cursor: string | null): void
  /** Opens a stream for what the request says by now. One that is live stays until the new one is. */
  renew(): void
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
  const handover = createHandover<Carried>({ ...options, onLive, onLost })
  let status: StreamStatus = IDLE
  let liveAt: number | null = null
  let failures = 0
  let callOffPause = (): void => {}
  let forgetWake = (): void => {}

  function become(next: StreamStatus): void {
    status = next
    options.onStatus(next)
  }

  function connect(): void {
    callOffPause()
    become({ kind: 'connecting', attempt: failures + 1 })
    handover.open()
  }

  function onLive(): void {
    liveAt = environment.now()
    become({ kind: 'live' })
  }

  function onLost(ending: Ending | null): void {
    if (liveAt !== null && environment.now() - liveAt > STEADY_MS) failures = 0
    liveAt = null
    if (ending === null) become({ kind: 'connecting', attempt: failures + 1 })
    else if (ending.refusal === 'unreachable' || comesBack(ending)) wait(ending.retryAfterMs ?? 0)
    else halt({ kind: 'stopped', refusal: ending.refusal })
  }

  function wait(askedMs: number): void {
    failures++
    const delayMs = retryDelayMs(environment, failures, askedMs)
    const retryAt = environment.now() + delayMs
    callOffPause = pause(environment, delayMs, connect)
    become({ kind: 'waiting', attempt: failures, retryAt, offline: !environment.isOnline() })
  }

  function halt(last: StreamStatus): void {
    callOffPause()
    forgetWake()
    handover.close()
    become(last)
  }

  return {
    get status() {
      return status
    },
    start(cursor) {
      if (isWanted(status)) return
      failures = 0
      handover.cursor = cursor
      forgetWake = environment.onWake(() => {
        if (handover.isSilent()) handover.open()
      })
      connect()
    },
    renew() {
      if (status.kind === 'live') handover.open()
      else if (isWanted(status)) connect()
    },
    stop: () => halt(IDLE),
  }
}

function isWanted({ kind }: StreamStatus): boolean {
  return kind !== 'idle' && kind !== 'stopped'
}

function comesBack({ refusal, retryAfterMs }: Ending): boolean {
  return retryAfterMs !== null && passes(refusal)
}

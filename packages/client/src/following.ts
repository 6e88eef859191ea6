import { type AnyFrame, BEATS_MISSED, openConnection } from './connection.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Answer } from './result.ts'
import type { LeaderSaid } from './shared-stream.ts'
import { cursorAfter } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import { fetchFrames } from './transports/fetch-frames.ts'
import type { StreamRequest } from './transports/transport.ts'

/** How often beats come, as long as no stream has told. */
const HEARTBEAT_MS = 20_000

/** A tab that listens to the one that leads. */
export interface Following<Carried> {
  hear(said: LeaderSaid<Carried>): void
  stop(): void
}

/** What a tab does for its following. */
export interface Follower<Carried> {
  environment: Environment
  request(cursor: string | null): StreamRequest
  take(frame: Carried, next: string | null): void
  become(status: StreamStatus): void
  /** How long the leader may be silent from now on. */
  watch(ms: number): void
  takeLead(): void
}

/**
 * Follows a leader from the middle of its stream on: catches up by one short poll, while what the leader tells is taken as
 * well, so that nothing falls between. From then on this tab is in step, and takes all that the leader gets.
 */
export function createFollowing<Carried extends AnyFrame>(
  { environment, request, take, become, watch, takeLead }: Follower<Carried>,
  cursor: () => string | null,
): Following<Carried> {
  /** Whether something may be missing between the cursor and what the leader tells. */
  let isBehind = true
  let leaderStatus: StreamStatus = { kind: 'idle' }
  let heartbeatMs = HEARTBEAT_MS
  let closePoll = (): void => {}

  const catchingUp = createErrand(environment, () =>
    isBehind && leaderStatus.kind === 'live' ? new Promise(poll) : null,
  )

  function poll(resolve: (answer: Answer<null>) => void): void {
    closePoll = openConnection<Carried>(
      environment,
      (asked, listener) => fetchFrames(environment, asked, listener, 'wait=0&'),
      request(cursor()),
      (frame, next) => {
        if (frame.kind === 'hello') heartbeatMs = frame.heartbeatMs
        take(frame, cursorAfter(frame, next, cursor()))
        if (frame.kind === 'live') reach()
      },
      (ending) => {
        resolve(isBehind ? ending : { ok: true, value: null })
        if (!ending.ok && ending.isFinal) become({ kind: 'stopped', refusal: ending.refusal })
      },
    )
  }

  function reach(): void {
    isBehind = false
    become(leaderStatus)
  }

  function hearFrame(frame: Carried, next: string | null): void {
    if (!isBehind) return take(frame, next)
    // A cursor would promise too much, and the leader's hello and live are about another gap than this one.
    if (frame.kind === 'changes' || frame.kind === 'signals') take(frame, cursor())
  }

  function hearStatus(status: StreamStatus, isHidden: boolean): void {
    leaderStatus = status
    if (!isBehind || status.kind !== 'live') become(status)
    catchingUp.run()
    // A hidden page has few timers: it would come back late.
    if (isHidden && status.kind === 'waiting' && environment.isVisible()) takeLead()
  }

  function patienceMs(): number {
    const pauseMs = leaderStatus.kind === 'waiting' ? leaderStatus.retryAt - environment.now() : 0
    return Math.max(0, pauseMs) + heartbeatMs * BEATS_MISSED
  }

  return {
    hear(said) {
      if (said.kind === 'frame') hearFrame(said.frame, said.cursor)
      else if (said.kind === 'status') hearStatus(said.status, said.isHidden)
      watch(patienceMs())
    },
    stop() {
      catchingUp.stop()
      closePoll()
    },
  }
}

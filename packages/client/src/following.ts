import { type AnyFrame, BEATS_MISSED, openConnection } from './connection.ts'
import type { Environment, Timer } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Answer } from './result.ts'
import type { Ask, LeaderSaid } from './shared-stream.ts'
import { cursorAfter } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import { fetchFrames } from './transports/fetch-frames.ts'
import type { StreamRequest } from './transports/transport.ts'

/** A leader that lives answers at once, even in the background. */
const ANSWER_MS = 3_000
/** How often beats come, as long as no stream has told. */
const HEARTBEAT_MS = 20_000

/** A tab that listens to the one that leads. */
export interface Following<Carried> {
  hear(said: LeaderSaid<Carried>): void
  /** Makes sure that somebody leads: whoever does not answer is replaced by this tab. */
  rouse(): void
  stop(): void
}

/** What a tab does for its following. */
export interface Follower<Carried> {
  environment: Environment
  request(cursor: string | null): StreamRequest
  take(frame: Carried, next: string | null): void
  become(status: StreamStatus): void
  say(said: Ask): void
  lead(how: 'wait' | 'take'): void
}

/**
 * Follows a leader from the middle of its stream on: catches up by one short poll, while what the leader tells is taken as
 * well, so that nothing falls between. From then on this tab is in step, and takes all that the leader gets.
 */
export function createFollowing<Carried extends AnyFrame>(
  { environment, request, take, become, say, lead }: Follower<Carried>,
  cursor: () => string | null,
): Following<Carried> {
  /** Whether something may be missing between the cursor and what the leader tells. */
  let isBehind = true
  let leaderStatus: StreamStatus = { kind: 'idle' }
  let heartbeatMs = HEARTBEAT_MS
  let closePoll = (): void => {}
  let watchdog: Timer | undefined

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
    if (isHidden && status.kind === 'waiting' && environment.isVisible()) lead('take')
  }

  /** Nobody leads any more when the leader says nothing for so long. */
  function watch(ms: number): void {
    stopWatching()
    watchdog = environment.setTimer(() => {
      // Of pages that nobody looks at, none is better than another.
      if (environment.isVisible()) lead('take')
    }, ms)
  }

  function stopWatching(): void {
    if (watchdog) environment.clearTimer(watchdog)
  }

  function rouse(): void {
    say({ kind: 'ask' })
    watch(ANSWER_MS)
  }

  function patienceMs(): number {
    const pauseMs = leaderStatus.kind === 'waiting' ? leaderStatus.retryAt - environment.now() : 0
    return Math.max(0, pauseMs) + heartbeatMs * BEATS_MISSED
  }

  const forgetWake = environment.onWake(rouse)
  lead('wait')
  rouse()

  return {
    hear(said) {
      watch(patienceMs())
      if (said.kind === 'frame') hearFrame(said.frame, said.cursor)
      else if (said.kind === 'status') hearStatus(said.status, said.isHidden)
    },
    rouse,
    stop() {
      forgetWake()
      stopWatching()
      catchingUp.stop()
      closePoll()
    },
  }
}

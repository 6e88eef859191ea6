import { type AnyFrame, BEATS_MISSED } from '../connection.ts'
import type { Environment, Timer } from '../environment.ts'
import { cursorAfter } from '../stream.ts'
import type { StreamStatus } from '../stream-status.ts'
import type { StreamRequest } from '../transports/transport.ts'
import { createCatchUp } from './catch-up.ts'
import type { Ask, LeaderSaid } from './shared-stream.ts'

/** A leader that lives answers at once, even in the background. */
const ANSWER_MS = 3_000
/** How often beats come, as long as no stream has told. */
const HEARTBEAT_MS = 20_000

type StatusSaid = Extract<LeaderSaid<never>, { kind: 'status' }>

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
  stand(how: 'wait' | 'take'): void
}

/**
 * Follows a leader from the middle of its stream on: catches up by one short poll, while what the leader tells is taken as
 * well, so that nothing falls between. From then on this tab is in step, and takes all that the leader gets.
 */
// oxlint-disable-next-line max-lines-per-function -- one small machine: what it knows is changed by all that it hears
export function createFollowing<Carried extends AnyFrame>(
  { environment, request, take, become, say, stand }: Follower<Carried>,
  cursor: () => string | null,
): Following<Carried> {
  /** Whether something may be missing between the cursor and what the leader tells. */
  let isBehind = true
  let leaderStatus: StreamStatus = { kind: 'idle' }
  let heartbeatMs = HEARTBEAT_MS
  let watchdog: Timer | undefined

  const catchUp = createCatchUp<Carried>(
    environment,
    () => (isBehind && leaderStatus.kind === 'live' ? request(cursor()) : null),
    (frame, next) => {
      if (frame.kind === 'hello') heartbeatMs = frame.heartbeatMs
      take(frame, cursorAfter(frame, next, cursor()))
      if (frame.kind !== 'live') return
      isBehind = false
      become(leaderStatus)
    },
    ({ refusal }) => become({ kind: 'stopped', refusal }),
  )

  function hearFrame(frame: Carried, next: string | null): void {
    if (!isBehind) return take(frame, next)
    // A cursor would promise too much, and the leader's hello and live are about another gap than this one.
    if (frame.kind === 'changes' || frame.kind === 'signals') take(frame, cursor())
  }

  function hearStatus({ status, isHidden, cursor: place }: StatusSaid): void {
    leaderStatus = status
    // Where a stream was held up, a tab that came later may know more, and lead from there on.
    isBehind ||= place !== cursor()
    if (!isBehind || status.kind !== 'live') become(status)
    catchUp.run()
    // A hidden page has few timers: it would come back late.
    if (isHidden && status.kind === 'waiting' && environment.isVisible()) stand('take')
  }

  /** Nobody leads any more when the leader says nothing for so long. */
  function watch(ms: number): void {
    if (watchdog) environment.clearTimer(watchdog)
    watchdog = environment.setTimer(() => {
      // Of pages that nobody looks at, none is better than another.
      if (environment.isVisible()) stand('take')
    }, ms)
  }

  function patienceMs(): number {
    const pauseMs = leaderStatus.kind === 'waiting' ? leaderStatus.retryAt - environment.now() : 0
    return Math.max(0, pauseMs) + heartbeatMs * BEATS_MISSED
  }

  function rouse(): void {
    say({ kind: 'ask' })
    watch(ANSWER_MS)
  }

  const forgetWake = environment.onWake(rouse)
  stand('wait')
  rouse()

  return {
    hear(said) {
      watch(patienceMs())
      if (said.kind === 'frame') hearFrame(said.frame, said.cursor)
      else if (said.kind === 'status') hearStatus(said)
    },
    rouse,
    stop() {
      forgetWake()
      if (watchdog) environment.clearTimer(watchdog)
      catchUp.stop()
    },
  }
}

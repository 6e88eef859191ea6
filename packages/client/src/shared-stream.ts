import type { AnyFrame } from './connection.ts'
import type { Environment, Timer } from './environment.ts'
import type { Following } from './following.ts'
import type { Ladder } from './ladder.ts'
import { createStream, isWanted, type Stream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import type { Channel } from './tabs.ts'
import type { StreamRequest } from './transports/transport.ts'

/** A leader that lives answers at once, even in the background. */
const ANSWER_MS = 3_000

/** What a leader says to the other tabs. */
export type LeaderSaid<Carried> =
  | { kind: 'status'; status: StreamStatus; isHidden: boolean }
  | { kind: 'frame'; frame: Carried; cursor: string | null }
  /** The leader's stream lives. */
  | { kind: 'beat' }

/** What the tabs of one visitor say to each other. */
type Said<Carried, Note> =
  | LeaderSaid<Carried>
  /** Who leads? The answer is its status. */
  | { kind: 'ask' }
  /** Something that this module knows nothing of. */
  | { kind: 'note'; note: Note }

/** A stream that all tabs of a visitor have in common. */
export interface SharedStream<Note> extends Stream {
  /** Whether this tab holds it. Alone, a tab always does. */
  readonly isLeading: boolean
  /** Says something to the other tabs. */
  tell(note: Note): void
  /** Makes sure that somebody leads: whoever does not answer is replaced by this tab. */
  rouse(): void
}

export interface SharedStreamOptions<Carried, Note> {
  environment: Environment
  ladder: Ladder
  /** What the tabs have in common: a name that other visitors of the same browser do not have. */
  name(): string
  request(cursor: string | null): StreamRequest
  onFrame(frame: Carried): void
  onStatus(status: StreamStatus): void
  /** This tab leads from now on. */
  onLead(): void
  onNote(note: Note): void
}

/**
 * One tab leads: it holds the stream and tells the others each frame and how it stands. The others follow, by code that is
 * loaded when there is a leader. When the leader is closed, another one gets the lock; when it is frozen or falls behind,
 * a tab that somebody looks at takes it. All tabs have had the same frames, so whoever leads next goes on at the cursor
 * where it stands, and what comes twice makes no difference.
 */
// oxlint-disable-next-line max-lines-per-function -- one closure: what is named only within it costs no bytes in the widget
export function createSharedStream<Carried extends AnyFrame, Note>(
  options: SharedStreamOptions<Carried, Note>,
): SharedStream<Note> {
  const { environment, ladder, onStatus, onNote, request } = options
  const { tabs } = environment
  let status: StreamStatus = { kind: 'idle' }
  let cursor: string | null = null
  let channel: Channel<Said<Carried, Note>> | undefined
  let isLeading = false
  let following: Promise<Following<Carried>> | undefined
  let watchdog: Timer | undefined
  let giveUpLead = (): void => {}
  let forgetWake = (): void => {}

  const own = createStream<Carried>(
    environment,
    {
      judge: ladder.judge,
      transport(asked, listener) {
        const heard = (): void => {
          say({ kind: 'beat' })
          listener.heard()
        }
        return ladder.transport(asked, { ...listener, heard })
      },
    },
    request,
    (frame, next) => {
      take(frame, next)
      say({ kind: 'frame', frame, cursor: next })
    },
    (next) => {
      if (!isLeading) return
      become(next)
      sayStatus()
    },
  )

  function lead(isTaken: boolean): void {
    giveUpLead()
    if (!tabs) return beginToLead()
    giveUpLead = tabs.lead(options.name(), isTaken, beginToLead, () => {
      stopLeading()
      lead(false)
      rouse()
    })
  }

  function beginToLead(): void {
    isLeading = true
    stopFollowing()
    own.start(cursor)
    options.onLead()
  }

  function stopLeading(): void {
    isLeading = false
    own.stop()
  }

  function follow(said: LeaderSaid<Carried>): void {
    following ??= import('./following.ts').then(({ createFollowing }) =>
      createFollowing<Carried>(
        { environment, request, take, become, watch, takeLead: () => lead(true) },
        () => cursor,
      ),
    )
    following.then(
      (it) => isLeading || it.hear(said),
      // A server that has newer code does not have this any more. Nobody follows, somebody leads.
      () => watch(ANSWER_MS),
    )
  }

  function stopFollowing(): void {
    if (watchdog) environment.clearTimer(watchdog)
    void following?.then((it) => it.stop())
    following = undefined
  }

  function hear(said: Said<Carried, Note>): void {
    if (said.kind === 'note') onNote(said.note)
    else if (said.kind === 'ask') sayStatus()
    else if (!isLeading) follow(said)
  }

  function take(frame: Carried, next: string | null): void {
    cursor = next
    options.onFrame(frame)
  }

  /** Nobody else leads when the leader says nothing for so long. */
  function watch(ms: number): void {
    if (watchdog) environment.clearTimer(watchdog)
    watchdog = environment.setTimer(() => {
      // Of pages that nobody looks at, none is better than another.
      if (environment.isVisible()) lead(true)
    }, ms)
  }

  function rouse(): void {
    if (isLeading || !isWanted(status)) return
    say({ kind: 'ask' })
    watch(ANSWER_MS)
  }

  function say(said: Said<Carried, Note>): void {
    channel?.post(said)
  }

  function sayStatus(): void {
    if (isLeading) say({ kind: 'status', status, isHidden: !environment.isVisible() })
  }

  function become(next: StreamStatus): void {
    status = next
    onStatus(next)
  }

  function leave(): void {
    forgetWake()
    giveUpLead()
    stopFollowing()
    stopLeading()
    channel?.close()
    channel = undefined
  }

  return {
    get status() {
      return status
    },
    get cursor() {
      return cursor
    },
    get isLeading() {
      return isLeading
    },
    start(from) {
      if (isWanted(status)) return
      leave()
      cursor = from
      become({ kind: 'connecting', attempt: 1 })
      channel = tabs?.join(options.name(), hear)
      forgetWake = environment.onWake(rouse)
      lead(false)
      rouse()
    },
    stop() {
      leave()
      become({ kind: 'idle' })
    },
    tell: (note) => say({ kind: 'note', note }),
    rouse,
  }
}

import type { AnyFrame } from './connection.ts'
import type { Environment } from './environment.ts'
import type { Following } from './following.ts'
import type { Ladder } from './ladder.ts'
import { createStream, isWanted, type Stream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import type { Channel } from './tabs.ts'
import type { StreamRequest } from './transports/transport.ts'

/** What a leader says to the other tabs. */
export type LeaderSaid<Carried> =
  | { kind: 'status'; status: StreamStatus; isHidden: boolean }
  | { kind: 'frame'; frame: Carried; cursor: string | null }
  /** The leader's stream lives. */
  | { kind: 'beat' }

/** Who leads? The answer is its status. */
export interface Ask {
  kind: 'ask'
}

/** What the tabs of one visitor say to each other. */
type Said<Carried, Note> =
  | LeaderSaid<Carried>
  | Ask
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
  let giveUpLead = (): void => {}

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

  function lead(how: 'free' | 'wait' | 'take'): void {
    giveUpLead()
    if (tabs) giveUpLead = tabs.lead(options.name(), how, beginToLead, follow)
    else beginToLead()
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

  function follow(): void {
    stopLeading()
    const follower = { environment, request, take, become, say, lead }
    following = import('./following.ts').then((it) => it.createFollowing(follower, () => cursor))
    // A server that has newer code does not have this any more: two streams are better than none.
    following.catch(beginToLead)
  }

  function stopFollowing(): void {
    following?.then((it) => it.stop()).catch(() => {})
    following = undefined
  }

  function hear(said: Said<Carried, Note>): void {
    if (said.kind === 'note') onNote(said.note)
    else if (said.kind === 'ask') sayStatus()
    else following?.then((it) => it.hear(said)).catch(() => {})
  }

  function take(frame: Carried, next: string | null): void {
    cursor = next
    options.onFrame(frame)
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
      lead('free')
    },
    stop() {
      leave()
      become({ kind: 'idle' })
    },
    tell: (note) => say({ kind: 'note', note }),
    rouse: () => void following?.then((it) => it.rouse()).catch(() => {}),
  }
}

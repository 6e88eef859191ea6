import type { AnyFrame } from '../connection.ts'
import type { Environment } from '../environment.ts'
import { createFollowing, type Following } from './following.ts'
import type { Ladder } from '../ladder.ts'
import { createStream, type Stream } from '../stream.ts'
import { isWanted, type StreamStatus } from '../stream-status.ts'
import type { Channel, Tabs } from './tabs.ts'
import type { StreamRequest, Transport } from '../transports/transport.ts'

/** What a leader says to the other tabs. */
export type LeaderSaid<Carried> =
  | { kind: 'status'; status: StreamStatus; isHidden: boolean; cursor: string | null }
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

/** The stream of one tab, whether it leads or follows. Alone, a tab always leads. */
export interface SharedStream<Note> extends Stream {
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
  /** This tab leads, from now on or still when another one asks: what waits in storage is its to send. */
  onLead(): void
  onNote(note: Note): void
}

/**
 * One tab leads: it holds the stream and tells the others each frame and how it stands; the others follow. When the leader
 * is closed, another one gets the lock; when it is frozen or falls behind, a tab that somebody looks at takes it. Whoever leads
 * next goes on at the cursor where it stands; a tab that stands elsewhere catches up by itself, and what comes twice makes no
 * difference.
 */
// oxlint-disable-next-line max-lines-per-function -- one small machine: whether it leads or follows decides everything
export function createSharedStream<Carried extends AnyFrame, Note>(
  tabs: Tabs,
  options: SharedStreamOptions<Carried, Note>,
): SharedStream<Note> {
  const { environment, onStatus, onNote, request } = options
  let status: StreamStatus = { kind: 'idle' }
  let cursor: string | null = null
  let channel: Channel<Said<Carried, Note>> | null = null
  let following: Following<Carried> | null = null
  let isLeading = false
  let giveUpLead = (): void => {}
  const own = createStream<Carried>(environment, beating(options.ladder, say), request, lead, tell)

  /** Everything that the leader gets, all get. */
  function lead(frame: Carried, next: string | null): void {
    take(frame, next)
    say({ kind: 'frame', frame, cursor: next })
  }

  function tell(next: StreamStatus): void {
    if (!isLeading) return
    become(next)
    sayStatus()
  }

  function stand(how: 'free' | 'wait' | 'take'): void {
    giveUpLead()
    giveUpLead = tabs.lead(options.name(), how, beginToLead, follow)
  }

  function beginToLead(): void {
    following?.stop()
    following = null
    isLeading = true
    own.start(cursor)
    options.onLead()
  }

  function follow(): void {
    isLeading = false
    own.stop()
    following ??= createFollowing({ environment, request, take, become, say, stand }, () => cursor)
  }

  function hear(said: Said<Carried, Note>): void {
    if (said.kind === 'note') onNote(said.note)
    else if (said.kind === 'ask') answer()
    else following?.hear(said)
  }

  /** Whoever asks may have written something while it heard nobody, and nobody heard it. */
  function answer(): void {
    sayStatus()
    if (isLeading) options.onLead()
  }

  function take(frame: Carried, next: string | null): void {
    cursor = next
    options.onFrame(frame)
  }

  function say(said: Said<Carried, Note>): void {
    channel?.post(said)
  }

  function sayStatus(): void {
    if (isLeading) say({ kind: 'status', status, isHidden: !environment.isVisible(), cursor })
  }

  function become(next: StreamStatus): void {
    status = next
    onStatus(next)
  }

  function leave(): void {
    giveUpLead()
    following?.stop()
    following = null
    isLeading = false
    own.stop()
    channel?.close()
    channel = null
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
      channel = tabs.join(options.name(), hear)
      stand('free')
    },
    stop() {
      leave()
      become({ kind: 'idle' })
    },
    tell: (note) => say({ kind: 'note', note }),
    rouse: () => following?.rouse(),
  }
}

/** Says whenever the stream shows that it lives. */
function beating({ judge, transport }: Ladder, say: (said: { kind: 'beat' }) => void) {
  const beatingTransport: Transport = (request, listener) => {
    const heard = (): void => {
      say({ kind: 'beat' })
      listener.heard()
    }
    return transport(request, { ...listener, heard })
  }
  return { judge, transport: beatingTransport }
}

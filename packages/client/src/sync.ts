import type { Bye, Change, Hello, Signal, VisitorChange, VisitorSignal } from '@tealight/protocol'
import type { Typists } from './typists.ts'

/** The frames of one audience. */
export type FrameOf<Entity, Sign> =
  | Hello
  | { kind: 'changes'; changes: Entity[] }
  | { kind: 'live' }
  | { kind: 'signals'; signals: Sign[] }
  | Bye

/** Keeps a copy in step with whatever comes from the server, on any way, in any order, any number of times. */
export interface Sync<Copy, Entity, Sign> {
  readonly copy: Copy
  apply(changes: readonly Entity[]): void
  /** Takes a snapshot in place of everything. */
  replace(changes: readonly Entity[]): void
  takeFrame(frame: FrameOf<Entity, Sign>): void
}

export interface SyncOptions<Copy, Entity, Sign> {
  empty(): Copy
  put(copy: Copy, change: Entity): void
  typists: Typists
  takeSignal(signal: Sign): void
  /** The copy was dropped, and there is another one. */
  onReset?(): void
  /** Whoever was said to be there has to be told anew. */
  onLive?(): void
  /** The server has this message. */
  onMessage(id: string): void
  onChange(): void
}

export function createSync<
  Copy,
  Entity extends Change | VisitorChange,
  Sign extends Signal | VisitorSignal,
>(options: SyncOptions<Copy, Entity, Sign>): Sync<Copy, Entity, Sign> {
  const { empty, put, typists, onChange } = options
  let copy = empty()
  /** While a snapshot arrives, the copy that takes its place: nobody ever sees half a snapshot. */
  let next: Copy | null = null

  function place(change: Entity): void {
    put(copy, change)
    if (next) put(next, change)
    if (change.kind !== 'message' || change.type !== 'text') return
    typists.end(change.conversationId, change.author.kind === 'agent' ? change.author.id : undefined)
    options.onMessage(change.id)
  }

  function finish(): void {
    if (!next) return
    copy = next
    next = null
    options.onReset?.()
  }

  function takeFrame(frame: FrameOf<Entity, Sign>): void {
    if (frame.kind === 'hello') {
      // A stream that goes on where a snapshot ended brings no other: what has come of it is complete.
      if (!frame.reset) finish()
      else next = empty()
    } else if (frame.kind === 'changes') frame.changes.forEach(place)
    else if (frame.kind === 'signals') frame.signals.forEach(options.takeSignal)
    else if (frame.kind === 'live') {
      finish()
      // Not at hello: who is there is told right after this, and nobody shall be seen to go in between.
      typists.clear()
      options.onLive?.()
    }
    onChange()
  }

  return {
    get copy() {
      return copy
    },
    apply: (changes) => takeFrame({ kind: 'changes', changes: [...changes] }),
    replace(changes) {
      next = empty()
      changes.forEach(place)
      finish()
      onChange()
    },
    takeFrame,
  }
}

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
  apply(changes: Entity[]): void
  /** Takes a snapshot in place of everything. */
  replace(changes: readonly Entity[]): void
  takeFrame(frame: FrameOf<Entity, Sign>): void
}

/** `onMessage` is told of every message that the server is seen to have. */
export function createSync<
  Copy,
  Entity extends Change | VisitorChange,
  Sign extends Signal | VisitorSignal,
>(
  empty: () => Copy,
  put: (copy: Copy, change: Entity) => void,
  typists: Typists,
  onSignal: (signal: Sign) => void,
  onMessage: (id: string) => void,
  onChange: () => void,
): Sync<Copy, Entity, Sign> {
  let copy = empty()
  /** While a snapshot arrives, the copy that takes its place: nobody ever sees half a snapshot. */
  let next: Copy | null = null

  function place(change: Entity): void {
    put(copy, change)
    if (next) put(next, change)
    if (change.kind !== 'message' || change.type !== 'text') return
    typists.end(
      change.conversationId,
      change.author.kind === 'agent' ? change.author.id : undefined,
    )
    onMessage(change.id)
  }

  function takeSignal(signal: Sign): void {
    if (signal.kind === 'typing') typists.show(signal)
    else onSignal(signal)
  }

  function takeFrame(frame: FrameOf<Entity, Sign>): void {
    if (frame.kind === 'changes') frame.changes.forEach(place)
    if (frame.kind === 'signals') frame.signals.forEach(takeSignal)
    // A snapshot that was begun before and is not complete will never be: this stream knows nothing of it.
    if (frame.kind === 'hello') next = frame.reset ? empty() : null
    if (frame.kind === 'live') finish()
    onChange()
  }

  function finish(): void {
    copy = next ?? copy
    next = null
    typists.clear()
  }

  return {
    get copy() {
      return copy
    },
    apply: (changes) => takeFrame({ kind: 'changes', changes }),
    replace(changes) {
      next = empty()
      changes.forEach(place)
      finish()
      onChange()
    },
    takeFrame,
  }
}

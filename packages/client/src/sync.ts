import type {
  Bye,
  Change,
  Hello,
  Message,
  Signal,
  VisitorChange,
  VisitorSignal,
} from '@tealight/protocol'
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
  /** A snapshot has been asked for. What is answered from now on belongs to it too, however late it comes. */
  begin(): void
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
  onMessage: (message: Message) => void,
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
    onMessage(change)
  }

  function takeSignal(signal: Sign): void {
    if (signal.kind === 'typing') typists.show(signal)
    else onSignal(signal)
  }

  return {
    get copy() {
      return copy
    },
    begin() {
      next = empty()
    },
    apply: (changes) => takeFrame({ kind: 'changes', changes }),
    takeFrame,
  }

  function takeFrame(frame: FrameOf<Entity, Sign>): void {
    if (frame.kind === 'hello') next = frame.reset ? (next ?? empty()) : null
    if (frame.kind === 'changes') frame.changes.forEach(place)
    if (frame.kind === 'signals') frame.signals.forEach(takeSignal)
    if (frame.kind === 'live') {
      typists.clear()
      copy = next ?? copy
      next = null
    }
    onChange()
  }
}

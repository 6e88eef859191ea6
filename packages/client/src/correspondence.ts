import type { Change, History, Signal, VisitorChange, VisitorSignal } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createHistoryPages, type HistoryPages, type MissingPage } from './history-pages.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Outgoing } from './outgoing.ts'
import { createReadMarks, type ReadMarks } from './read-marks.ts'
import type { Answer } from './result.ts'
import { createSync, type Sync } from './sync.ts'
import type { Transcript } from './transcript.ts'
import { type Transcripts, transcriptOf } from './transcripts.ts'
import { createTypists, type Typists } from './typists.ts'

/** What either side of conversations has: a copy that is kept in step, an outbox, read marks. */
export interface Correspondence<Copy, Entity, Sign = never> {
  sync: Sync<Copy, Entity, Sign>
  typists: Typists
  history: HistoryPages
  outbox: Outbox
  marks: ReadMarks
  /** Takes what an answer says into the copy. */
  take(answer: Answer<{ changes: Entity[] }>): Answer<{ changes: Entity[] }>
  /** Ends everything that goes on. What was not sent stays in storage. */
  stop(): void
}

/** In what the two sides differ. */
export interface Side<Copy, Entity, Sign> {
  /** Before the keys of what is in storage. */
  prefix: string
  empty(): Copy
  put(copy: Copy, change: Entity): void
  takeSignal(signal: Sign): void
  /** The page of history that is missing in what is looked at. */
  missing(copy: Copy): MissingPage | null
  loadHistory(conversationId: string, before: number): Promise<Answer<History>>
  /** `seen`: highest seq of the conversation up to which nothing is missing. */
  send(entry: Outgoing, seen: number): Promise<Answer<{ changes: Entity[] }>>
  read(conversationId: string, seq: number): Promise<Answer<{ changes: Entity[] }>>
  /** A stream has become live: whoever was said to be there is told anew. */
  onLive?(): void
  /** The copy was dropped, and there is another one. */
  onReset?(): void
  /** Every answer to a deed, after it was taken. */
  onAnswer(answer: Answer<unknown>): void
  onChange(): void
}

export function createCorrespondence<
  Copy extends { transcripts: Transcripts },
  Entity extends Change | VisitorChange,
  Sign extends Signal | VisitorSignal,
>(environment: Environment, side: Side<Copy, Entity, Sign>): Correspondence<Copy, Entity, Sign> {
  const { onChange } = side
  const typists = createTypists(environment, onChange)
  const sync = createSync(side, typists, (id) => outbox.remove(id), onCopyChange)
  const history = createHistoryPages(
    environment,
    transcript,
    () => side.missing(sync.copy),
    side.loadHistory,
    onChange,
  )
  const outbox = createOutbox(
    environment,
    `${side.prefix}outbox:`,
    async (entry) => take(await side.send(entry, seen(entry.conversationId))),
    onChange,
  )
  const marks = createReadMarks(environment, async (id, seq) => take(await side.read(id, seq)))

  function transcript(conversationId: string): Transcript {
    return transcriptOf(sync.copy.transcripts, conversationId)
  }

  function seen(conversationId: string): number {
    const { messages } = transcript(conversationId)
    return messages[messages.length - 1]?.seq ?? 0
  }

  function onCopyChange(): void {
    history.fill()
    onChange()
  }

  function take(answer: Answer<{ changes: Entity[] }>): Answer<{ changes: Entity[] }> {
    if (answer.ok) sync.apply(answer.value.changes)
    side.onAnswer(answer)
    return answer
  }

  return {
    sync,
    typists,
    history,
    outbox,
    marks,
    take,
    stop() {
      history.stop()
      outbox.stop()
      marks.stop()
      typists.clear()
    },
  }
}

import type { AgentDeed, Change, Frame, History, Message, Signal } from '@tealight/protocol'
import type { AgentApi } from './agent-api.ts'
import { type AgentCopy, emptyAgentCopy, putChange } from './agent-copy.ts'
import type { Environment } from './environment.ts'
import { createFigures, type Figures } from './figures.ts'
import { createHistoryPages, type HistoryPages } from './history-pages.ts'
import { createMissingNotes } from './missing-notes.ts'
import { createPeeks, type Peeks } from './peeks.ts'
import { createPresence, type Presence } from './presence.ts'
import type { Answer } from './result.ts'
import { createSync } from './sync.ts'
import { lastSeq, type Transcript } from './transcript.ts'
import { transcriptOf } from './transcripts.ts'
import { createTypists, type Typists } from './typists.ts'
import { createWatching, type Watching } from './watching.ts'

/** A conversation that is looked at shows at least so many messages, if it has them. */
const MESSAGES_AT_LEAST = 20

/** An agent's copy, kept in step, and whole as far as it is looked at. */
export interface AgentSync {
  readonly copy: AgentCopy
  typists: Typists
  peeks: Peeks
  presence: Presence
  figures: Figures
  watching: Watching
  history: HistoryPages
  /** Highest seq of a conversation up to which nothing is missing. */
  seen(conversationId: string): number
  apply(changes: Change[]): void
  /** A snapshot has been asked for. */
  begin(): void
  /** Takes a snapshot in place of everything. */
  replace(changes: Change[]): void
  takeFrame(frame: Frame): void
  watch(conversationId: string | null): void
  stop(): void
}

export interface AgentSyncOptions {
  environment: Environment
  api: AgentApi
  take(answer: Answer<AgentDeed>): Answer<AgentDeed>
  /** The server has this message. */
  onMessage(message: Message): void
  onChange(): void
}

export function createAgentSync(options: AgentSyncOptions): AgentSync {
  const { environment, api, take, onMessage, onChange } = options
  const typists = createTypists(environment, onChange)
  const peeks = createPeeks()
  const presence = createPresence()
  const figures = createFigures()
  const onSignal = (signal: Signal): void =>
    [peeks, presence, figures].forEach((it) => it.take(signal))
  const onWritten = (message: Message): void => [peeks.heed, onMessage].forEach((it) => it(message))
  const sync = createSync(emptyAgentCopy, putChange, typists, onSignal, onWritten, complete)
  const load = async (id: string): Promise<Answer<AgentDeed>> => take(await api.conversation(id))
  const watching = createWatching(environment, () => sync.copy, load)
  const transcript = (id: string) => transcriptOf(sync.copy.transcripts, id)
  const watched = () => sync.copy.conversations.all.get(watching.id ?? '')
  const history = createHistoryPages(environment, transcript, watched, api.history, onPage)
  const parts = { typists, peeks, presence, figures, watching, history }
  const notes = createMissingNotes(environment, () => sync.copy, watched, api.notes, onChange)

  function onPage({ messages }: History): void {
    messages.forEach(onMessage)
    onChange()
  }

  /**
   * While a snapshot arrives, an answer may be older than it and tell of something that the snapshot leaves out: in the
   * new copy it would be stale for ever. Messages do not change, and the stream brings whatever else is newer.
   */
  function apply(changes: Change[]): void {
    for (const change of changes) if (change.kind !== 'message') putChange(sync.copy, change)
    sync.apply(changes.filter(({ kind }) => kind === 'message'))
  }

  function complete(): void {
    watching.lookUp()
    history.fill()
    notes.run()
    if (watching.id !== null && showsFew(transcript(watching.id)))
      void history.loadOlder(watching.id)
    onChange()
  }

  return {
    get copy() {
      return sync.copy
    },
    ...parts,
    apply,
    begin: sync.begin,
    replace(changes) {
      sync.begin()
      sync.apply(changes)
      sync.takeFrame({ kind: 'live' })
    },
    seen: (conversationId) => lastSeq(transcript(conversationId).messages),
    takeFrame(frame) {
      // Not at hello: who is there is told right after this, and nobody shall be seen to leave in between.
      if (frame.kind === 'live') [presence, peeks].forEach((it) => it.clear())
      sync.takeFrame(frame)
    },
    watch(conversationId) {
      watching.watch(conversationId)
      complete()
    },
    stop() {
      for (const part of [watching, history, notes]) part.stop()
      typists.clear()
    },
  }
}

function showsFew({ messages, hasOlder }: Transcript): boolean {
  return hasOlder && messages.length < MESSAGES_AT_LEAST
}

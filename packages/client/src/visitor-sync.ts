import type { VisitorChange, VisitorFrame, VisitorSignal } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createHistoryPages, type HistoryPages, type MissingPage } from './history-pages.ts'
import { createStaged } from './staged.ts'
import { transcriptOf } from './transcripts.ts'
import { createTypists, type Typists } from './typists.ts'
import type { VisitorApi } from './visitor-api.ts'
import {
  emptyVisitorCopy,
  newestConversation,
  putVisitorChange,
  type VisitorCopy,
} from './visitor-copy.ts'

/** Keeps a visitor's copy in step with whatever comes from the server, on any way. */
export interface VisitorSync {
  readonly copy: VisitorCopy
  readonly typists: Typists
  readonly history: HistoryPages
  /** Whether anybody is there; null: not known. */
  readonly online: boolean | null
  setOnline(online: boolean): void
  apply(changes: readonly VisitorChange[]): void
  /** Takes a snapshot in place of everything. */
  replace(changes: readonly VisitorChange[]): void
  takeFrame(frame: VisitorFrame): void
}

export interface VisitorSyncOptions {
  environment: Environment
  api: VisitorApi
  /** The server has this message. */
  onMessage(id: string): void
  onChange(): void
}

export function createVisitorSync({
  environment,
  api,
  onMessage,
  onChange,
}: VisitorSyncOptions): VisitorSync {
  const staged = createStaged(emptyVisitorCopy)
  const typists = createTypists(environment, onChange)
  const history = createHistoryPages({
    environment,
    missing: () => missingPage(staged.current),
    transcript: (id) => transcriptOf(staged.current.transcripts, id),
    load: api.history,
    onChange,
  })
  let online: boolean | null = null

  function apply(changes: readonly VisitorChange[]): void {
    for (const change of changes) {
      staged.each((copy) => putVisitorChange(copy, change))
      if (change.kind !== 'message' || change.type !== 'text') continue
      typists.end(change.conversationId, change.author.kind === 'agent' ? change.author.id : null)
      onMessage(change.id)
    }
    goOn()
  }

  function goOn(): void {
    history.fill()
    onChange()
  }

  function setOnline(isOnline: boolean): void {
    online = isOnline
    onChange()
  }

  function takeSignal(signal: VisitorSignal): void {
    if (signal.kind === 'typing') typists.show(signal)
    else if (signal.kind === 'availability') setOnline(signal.online)
  }

  function takeFrame(frame: VisitorFrame): void {
    switch (frame.kind) {
      case 'hello':
        // A stream that goes on where a snapshot ended has no need of another one: what was staged is complete.
        return frame.reset ? staged.begin() : staged.finish()
      case 'changes':
        return apply(frame.changes)
      case 'live':
        staged.finish()
        typists.clear()
        return goOn()
      case 'signals':
        return frame.signals.forEach(takeSignal)
      case 'bye':
        return
    }
  }

  return {
    get copy() {
      return staged.current
    },
    get online() {
      return online
    },
    typists,
    history,
    setOnline,
    apply,
    replace(changes) {
      staged.begin()
      apply(changes)
      staged.finish()
      goOn()
    },
    takeFrame,
  }
}

function missingPage(copy: VisitorCopy): MissingPage | null {
  const conversation = newestConversation(copy)
  if (!conversation) return null
  const { id, messageCount } = conversation
  const before = transcriptOf(copy.transcripts, id).hole(messageCount)
  return before === null ? null : { conversationId: id, before }
}

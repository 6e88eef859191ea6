import type { History, VisitorChange, VisitorSignal } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createHistoryPages, type HistoryPages, type MissingPage } from './history-pages.ts'
import { createSync, type Sync } from './sync.ts'
import { transcriptOf } from './transcripts.ts'
import { createTypists, type Typists } from './typists.ts'
import {
  emptyVisitorCopy,
  putVisitorChange,
  visibleEntities,
  type VisitorCopy,
} from './visitor-copy.ts'
import type { VisitorRequests } from './visitor-requests.ts'

/** A visitor's copy, kept in step and whole, and what is only signalled. */
export interface VisitorSync extends Sync<VisitorCopy, VisitorChange, VisitorSignal> {
  history: HistoryPages
  typists: Typists
  /** Whether anybody is there; null: not known. */
  online: boolean | null
}

export interface VisitorSyncOptions {
  environment: Environment
  requests: VisitorRequests
  /** The server has this message. */
  onMessage(id: string): void
  onChange(): void
}

export function createVisitorSync(options: VisitorSyncOptions): VisitorSync {
  const { environment, requests, onMessage, onChange } = options
  const typists = createTypists(environment, onChange)
  const history = createHistoryPages({
    environment,
    transcript: (id) => transcriptOf(sync.copy.transcripts, id),
    missing: () => missingPage(sync.copy),
    load: (id, before) =>
      requests.ask<History>('GET', `conversations/${id}/messages`, undefined, `&before=${before}`),
    onChange,
  })
  const sync: VisitorSync = Object.assign(
    createSync<VisitorCopy, VisitorChange, VisitorSignal>({
      empty: emptyVisitorCopy,
      put: putVisitorChange,
      typists,
      takeSignal(signal) {
        if (signal.kind === 'typing') typists.show(signal)
        else if (signal.kind === 'availability') sync.online = signal.online
      },
      onMessage,
      onChange() {
        history.fill()
        onChange()
      },
    }),
    { history, typists, online: null },
  )
  return sync
}

function missingPage(copy: VisitorCopy): MissingPage | null {
  const { conversation } = visibleEntities(copy)
  if (!conversation) return null
  const { id, messageCount } = conversation
  const before = transcriptOf(copy.transcripts, id).hole(messageCount)
  return before === null ? null : { conversationId: id, before }
}

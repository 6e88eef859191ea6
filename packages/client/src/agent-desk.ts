import type { Change, Frame, Session } from '@tealight/protocol'
import type { AgentApi } from './agent-api.ts'
import { type AgentCopy, emptyAgentCopy, putChange } from './agent-copy.ts'
import { type Correspondence, createCorrespondence } from './correspondence.ts'
import type { Environment } from './environment.ts'
import { createLists, type Lists } from './lists.ts'
import { createPresence, type Presence } from './presence.ts'
import { createRelay, type Relay } from './relay.ts'
import { createStream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import { streamingFetch } from './streaming-fetch.ts'
import { createWatching, type Watching } from './watching.ts'

/** What an agent works with, from signing in to signing out. */
export interface AgentDesk extends Correspondence<AgentCopy, Change> {
  session: Session
  presence: Presence
  stream: Relay
  lists: Lists
  /** Looks at another conversation, and has its messages and who types in it from now on. */
  watch(conversationId: string | null): void
  watching: Watching
  isClosed: boolean
}

export interface AgentDeskOptions {
  environment: Environment
  api: AgentApi
  session: Session
  onSignedOut(): void
  onChange(): void
}

export function createAgentDesk(options: AgentDeskOptions): AgentDesk {
  const { environment, api, session, onSignedOut, onChange } = options
  const presence = createPresence()
  const correspondence = createCorrespondence(environment, {
    // Another agent on the same browser must not send what this one wrote.
    prefix: `tealight:agent:${session.agent.id}:`,
    empty: emptyAgentCopy,
    put: putChange,
    takeSignal: presence.take,
    missing: (copy) => watching.missing(copy),
    loadHistory: api.history,
    send: ({ id, conversationId, text }, seen) => api.send(conversationId, { id, text, seen }),
    read: api.read,
    onLive: presence.clear,
    onReset: () => lists.reset(),
    onAnswer(answer) {
      if (!answer.ok && answer.refusal === 'unauthenticated') onSignedOut()
    },
    onChange() {
      watching.lookUp()
      onChange()
    },
  })
  const { sync, history, take } = correspondence
  const lists = createLists({ load: api.list, apply: sync.apply, onChange })
  const watching = createWatching(
    environment,
    (id) => sync.copy.conversations.all.has(id),
    async (id) => take(await api.conversation(id)),
  )
  const stream = createRelay((onStatusChange) => openStream(onStatusChange), onStatus)

  function openStream(onStatusChange: () => void) {
    return createStream<Frame>(
      environment,
      streamingFetch(environment),
      (cursor) => api.stream(cursor, watching.id),
      sync.takeFrame,
      onStatusChange,
    )
  }

  function onStatus(status: StreamStatus): void {
    if (status.kind === 'stopped' && status.refusal === 'unauthenticated') onSignedOut()
    onChange()
  }

  function watch(conversationId: string | null): void {
    watching.watch(conversationId)
    watching.lookUp()
    history.fill()
    stream.renew()
    onChange()
  }

  return { ...correspondence, session, presence, stream, lists, watch, watching, isClosed: false }
}

/** Brings everything that a console starts from, then keeps in step. */
export async function openDesk(desk: AgentDesk, api: AgentApi): Promise<void> {
  desk.outbox.resume()
  const answer = await api.bootstrap()
  if (desk.isClosed) return
  if (answer.ok) desk.sync.replace(answer.value.changes)
  // Whatever went wrong: the stream brings a snapshot too, tries for ever, and tells what is the matter.
  desk.stream.start(answer.ok ? answer.value.cursor : null)
}

/** Ends everything that goes on. What was not sent stays in storage. */
export function closeDesk(desk: AgentDesk): void {
  desk.isClosed = true
  desk.stream.stop()
  desk.watching.stop()
  desk.stop()
}

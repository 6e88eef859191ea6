import type { AgentDeed, Change, Frame, Session, Signal } from '@tealight/protocol'
import type { AgentApi } from './agent-api.ts'
import { type AgentCopy, emptyAgentCopy, putChange } from './agent-copy.ts'
import type { Environment } from './environment.ts'
import { createLists, type Lists } from './lists.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Outgoing } from './outgoing.ts'
import { createReadMarks, type ReadMarks } from './read-marks.ts'
import type { Answer } from './result.ts'
import { createPresence, type Presence } from './presence.ts'
import { createRelay, type Relay } from './relay.ts'
import { createStream } from './stream.ts'
import { streamingFetch } from './streaming-fetch.ts'
import { createSync, type Sync } from './sync.ts'
import { transcriptOf } from './transcripts.ts'
import { createTypists, type Typists } from './typists.ts'
import { createWatching, type Watching } from './watching.ts'

/** What an agent works with, from signing in to signing out. */
export interface AgentDesk {
  session: Session
  sync: Sync<AgentCopy, Change, Signal>
  typists: Typists
  presence: Presence
  stream: Relay
  outbox: Outbox
  lists: Lists
  marks: ReadMarks
  watching: Watching
  isClosed: boolean
  /** Takes what an answer says into the copy. */
  taken(answer: Answer<AgentDeed>): Answer<AgentDeed>
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
  // Another agent on the same browser must not send what this one wrote.
  const prefix = `tealight:agent:${session.agent.id}:outbox:`
  const typists = createTypists(environment, onChange)
  const presence = createPresence()
  const sync = createSync<AgentCopy, Change, Signal>({
    empty: emptyAgentCopy,
    put: putChange,
    typists,
    takeSignal: (signal) => takeSignal(signal, typists, presence),
    onMessage: (id) => outbox.remove(id),
    onReset: () => lists.reset(),
    onLive: presence.clear,
    onChange() {
      watching.complete()
      onChange()
    },
  })
  const watching = createWatching({
    environment,
    copy: () => sync.copy,
    load: async (id) => taken(await api.conversation(id)),
    loadHistory: api.history,
    onChange,
  })
  const stream = createRelay((onStatus) =>
    createStream<Frame>({
      environment,
      transport: streamingFetch(environment),
      request: (cursor) => api.stream(cursor, watching.id),
      onFrame: sync.takeFrame,
      onStatus,
    }),
    (status) => {
      if (status.kind === 'stopped' && status.refusal === 'unauthenticated') onSignedOut()
      onChange()
    },
  )
  const outbox = createOutbox({ environment, prefix, deliver, onChange })
  const marks = createReadMarks(environment, async (id, seq) => taken(await api.read(id, seq)))
  const lists = createLists({ load: api.list, apply: sync.apply, onChange })

  async function deliver({ id, conversationId, text }: Outgoing): Promise<Answer<AgentDeed>> {
    const { seen } = transcriptOf(sync.copy.transcripts, conversationId)
    return taken(await api.send(conversationId, { id, text, seen }))
  }

  function taken(answer: Answer<AgentDeed>): Answer<AgentDeed> {
    if (answer.ok) sync.apply(answer.value.changes)
    else if (answer.refusal === 'unauthenticated') onSignedOut()
    return answer
  }

  return { session, sync, typists, presence, stream, outbox, lists, marks, watching, isClosed: false, taken }
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
  desk.outbox.stop()
  desk.marks.stop()
  desk.watching.stop()
  desk.typists.clear()
}

function takeSignal(signal: Signal, typists: Typists, presence: Presence): void {
  switch (signal.kind) {
    case 'typing':
      return typists.show(signal)
    case 'visitor-presence':
      return presence.takeVisitor(signal)
    case 'agent-presence':
      return presence.takeAgent(signal)
  }
}

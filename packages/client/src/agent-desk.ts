import type { AgentDeed, AgentSend, Frame, Session } from '@tealight/protocol'
import type { AgentApi } from './agent-api.ts'
import { type AgentSync, createAgentSync } from './agent-sync.ts'
import type { Environment } from './environment.ts'
import { createLadder } from './ladder.ts'
import { type AgentLists, createAgentLists } from './lists/agent-lists.ts'
import { type AgentOutbox, createAgentOutbox } from './agent-outbox.ts'
import type { Outgoing } from './outgoing.ts'
import { createReadMarks, type ReadMarks } from './read-marks.ts'
import { createRelay, type Relay } from './relay.ts'
import { type Answer, unreachable } from './result.ts'
import { createStream, type Stream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import type { StreamRequest } from './transports/transport.ts'

/** What an agent works with, from signing in to signing out. */
export interface AgentDesk {
  session: Session
  sync: AgentSync
  outbox: AgentOutbox
  marks: ReadMarks
  lists: AgentLists
  stream: Relay
  isClosed: boolean
  /** Looks at another conversation: its messages and who types in it come from now on. */
  watch(conversationId: string | null): void
  /** Takes what an answer says into the copy. */
  take(answer: Answer<AgentDeed>): Answer<AgentDeed>
}

export interface AgentDeskOptions {
  environment: Environment
  api: AgentApi
  session: Session
  /** `isElsewhere`: because the account was opened at another place. */
  onSignedOut(isElsewhere: boolean): void
  onChange(): void
}

export function createAgentDesk(options: AgentDeskOptions): AgentDesk {
  const { environment, api, session, onSignedOut, onChange } = options
  const agentId = session.agent.id
  const outbox = createAgentOutbox({ environment, agentId, known, deliver, onChange })
  const sync = createAgentSync({ environment, api, take, onMessage: outbox.remove, onChange })
  const marks = createReadMarks(environment, async (id, seq) => take(await api.read(id, seq)))
  const lists = createAgentLists({ environment, api, sync, agentId, onChange })
  const ladder = createLadder(environment, 'tealight:agent:rung')
  const stream = createRelay(openStream, onStatus)
  let cursor: string | null = null
  let isElsewhere = false

  function take(answer: Answer<AgentDeed>): Answer<AgentDeed> {
    if (answer.ok) sync.apply(answer.value.changes)
    else if (answer.refusal === 'unauthenticated') onSignedOut(isElsewhere)
    return answer
  }

  function known(conversationId: string): number {
    return sync.copy.conversations.all.get(conversationId)?.messageCount ?? 0
  }

  async function deliver(entry: Outgoing, since: number | undefined): Promise<Answer<unknown>> {
    const seen = sync.seen(entry.conversationId)
    const answer = take(await sendEntry(api, entry, { seen, since }))
    // Who is signed out is not refused: what was written waits until they are back.
    return !answer.ok && answer.refusal === 'unauthenticated' ? unreachable() : answer
  }

  function openStream(onStatusChange: () => void): Stream {
    return createStream(environment, ladder, requestStream, takeFrame, onStatusChange)
  }

  function requestStream(from: string | null): StreamRequest {
    if (from === null) sync.begin()
    return api.stream(from, sync.watching.id)
  }

  function takeFrame(frame: Frame, next: string | null): void {
    const before = sync.copy
    cursor = next
    if (frame.kind === 'bye') isElsewhere = frame.reason === 'signed-in-elsewhere'
    if (frame.kind === 'hello' && frame.reset) stream.hasten()
    sync.takeFrame(frame)
    if (sync.copy !== before) lists.begin()
    lists.follow(frame)
  }

  function onStatus(status: StreamStatus): void {
    if (status.kind === 'stopped' && status.refusal === 'unauthenticated') onSignedOut(isElsewhere)
    onChange()
  }

  function watch(conversationId: string | null): void {
    sync.watch(conversationId)
    stream.renew(cursor)
  }

  return { session, sync, outbox, marks, lists, stream, isClosed: false, watch, take }
}

/** An answer, or a note. Either may be sent twice, and is there once. */
function sendEntry(
  api: AgentApi,
  { id, conversationId, text, files, quote, options, cards, note }: Outgoing,
  told: Pick<AgentSend, 'seen' | 'since'>,
): Promise<Answer<AgentDeed>> {
  if (note) return api.addNote(conversationId, { id, text, mentions: note.mentions })
  const ids = files?.map((file) => file.id)
  return api.send(conversationId, {
    id,
    text,
    files: ids,
    quote: quote?.id,
    options,
    cards,
    ...told,
  })
}

/** Brings everything that a console starts from, then keeps in step. */
export async function openDesk(desk: AgentDesk, api: AgentApi): Promise<void> {
  desk.outbox.resume()
  const answer = await api.bootstrap()
  if (desk.isClosed) return
  if (answer.ok) {
    desk.sync.replace(answer.value.changes)
    desk.lists.begin()
  }
  // Whatever went wrong: the stream brings a snapshot too, tries for ever, and tells what is the matter.
  desk.stream.start(answer.ok ? answer.value.cursor : null)
}

/** Ends everything that goes on. What was not sent stays in storage. */
export function closeDesk(desk: AgentDesk): void {
  desk.isClosed = true
  for (const part of [desk.stream, desk.sync, desk.outbox, desk.marks, desk.lists]) part.stop()
}

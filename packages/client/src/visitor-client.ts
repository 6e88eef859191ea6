import {
  type Page,
  PAGE_TITLE_MAX_LENGTH,
  PAGE_URL_MAX_LENGTH,
  PROTOCOL_VERSION,
  TYPING_REPEAT_MS,
  type VisitorDeed,
  type VisitorFrame,
  type VisitorSignal,
} from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import { createHistoryPages } from './history-pages.ts'
import { createObservable } from './observable.ts'
import { createOutbox } from './outbox.ts'
import type { Outgoing } from './outgoing.ts'
import { randomText } from './random-text.ts'
import { type Address, createAsk } from './requests.ts'
import type { Answer } from './result.ts'
import { createStream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import { streamingFetch } from './streaming-fetch.ts'
import { createSync } from './sync.ts'
import { lastSeq, type Transcript } from './transcript.ts'
import { transcriptOf } from './transcripts.ts'
import type { StreamRequest } from './transport.ts'
import { createTypists } from './typists.ts'
import { emptyVisitorCopy, putVisitorChange } from './visitor-copy.ts'
import type { VisitorState } from './visitor-state.ts'

const TOKEN_BYTES = 32

/** A visitor's side of a conversation. */
export interface VisitorClient {
  /** Never changed: after a change it is another object. */
  readonly state: VisitorState
  /** The listener is told of changes, several at a time. Gives back how to end it. */
  subscribe(listener: () => void): () => void
  /** Takes up where a returning visitor stopped. For somebody who never wrote nothing is asked, opened or stored. */
  start(): Promise<void>
  /** Asks whether anybody is there, for who has not written yet. */
  checkAvailability(): Promise<void>
  /** Says something. It is kept before it is sent, and sent until it is acknowledged. */
  send(text: string): void
  retry(id: string): void
  discard(id: string): void
  /** A key was pressed. */
  type(): void
  /** The visitor has everything that is here before their eyes. */
  read(): void
  loadOlder(): Promise<void>
  lookAt(page: Page): void
  /** Ends everything that goes on. What was not sent stays in storage. */
  stop(): void
}

export interface VisitorClientOptions {
  origin: string
  siteKey: string
  environment: Environment
  /** The page that is looked at now. */
  page?: () => Page
  /** BCP 47. */
  language?: string
}

/** One closure, longer than others: what is named only within it costs no bytes in the widget. */
// oxlint-disable-next-line max-lines-per-function
export function createVisitorClient(options: VisitorClientOptions): VisitorClient {
  const { environment, siteKey, origin, language } = options
  const { storage } = environment
  const tokenKey = `tealight:${siteKey}:token`
  const conversationKey = `tealight:${siteKey}:conversation`
  /** The visitor's secret, once it is known. Nothing of it exists before the first message. */
  let token: string | null = null
  /** Between start, or the first message, and stop. */
  let isRunning = false
  let online: boolean | null = null
  /** What was read here, told or not. */
  let read = { conversationId: '', seq: 0 }
  let told = read
  let typedAt = 0

  const observable = createObservable(environment, buildState)
  const onChange = observable.changed
  const address: Address = {
    url: (path) => `${origin}/v1/visitor/${path}site=${siteKey}`,
    signed: (headers) => ({
      credentials: 'omit',
      headers: { ...headers, Authorization: `Bearer ${knownToken()}` },
    }),
  }
  const ask = createAsk(environment, address)
  const outbox = createOutbox(environment, `tealight:${siteKey}:outbox:`, deliver, onChange)
  const typists = createTypists(environment, onChange)
  const sync = createSync(
    emptyVisitorCopy,
    putVisitorChange,
    typists,
    takeSignal,
    outbox.remove,
    () => {
      history.fill()
      onChange()
    },
  )
  const history = createHistoryPages(
    environment,
    transcript,
    () => sync.copy.conversation,
    (id, before) => ask('GET', `conversations/${id}/messages?before=${before}&`),
    ({ messages }) => messages.forEach(outbox.remove),
  )
  const readMark = createErrand(environment, () => (read === told ? null : tellRead(read)))
  const stream = createStream<VisitorFrame>(
    environment,
    streamingFetch(environment),
    requestStream,
    sync.takeFrame,
    onStatus,
  )

  /** Asks storage as long as there is none: another tab may have written meanwhile. */
  function knownToken(): string | null {
    return (token ??= storage.get(tokenKey))
  }

  function transcript(conversationId: string): Transcript {
    return transcriptOf(sync.copy.transcripts, conversationId)
  }

  function requestStream(cursor: string | null): StreamRequest {
    if (cursor === null) sync.begin()
    return { address, path: `stream?protocol=${PROTOCOL_VERSION}&`, cursor }
  }

  function takeSignal(signal: VisitorSignal): void {
    if (signal.kind === 'availability') online = signal.online
  }

  async function deliver({ id, conversationId, text }: Outgoing): Promise<Answer<VisitorDeed>> {
    const answer = take(
      await ask('POST', 'messages?', {
        id,
        conversationId,
        text,
        seen: lastSeq(transcript(conversationId).messages),
        page: options.page && clip(options.page()),
        language,
      }),
    )
    // From the first message on there is somebody whom the server can write to.
    if (answer.ok && isRunning) stream.start(null)
    return answer
  }

  async function tellRead(mark: typeof read): Promise<Answer<VisitorDeed>> {
    const { conversationId, seq } = mark
    const answer = take(await ask('PUT', `conversations/${conversationId}/read?`, { seq }))
    if (answer.ok) told = mark
    return answer
  }

  function take(answer: Answer<VisitorDeed>): Answer<VisitorDeed> {
    if (answer.ok) sync.apply(answer.value.changes)
    return answer
  }

  function onStatus(status: StreamStatus): void {
    // Presence is not kept: a server that was restarted has to be told again.
    if (status.kind === 'live' && options.page) lookAt(options.page())
    if (status.kind === 'stopped' && status.refusal === 'unknown-visitor') forget()
    onChange()
  }

  function lookAt(page: Page): void {
    if (isRunning) void ask('POST', 'page?', { page: clip(page) })
  }

  /** The server does not know this visitor, or not any more. */
  function forget(): void {
    stream.stop()
    readMark.stop()
    read.seq = 0
    sync.begin()
    sync.takeFrame({ kind: 'live' })
    // What was typed is not thrown away: the message that is accepted makes its author known.
    if (outbox.entries().length > 0) return
    token = null
    storage.remove(tokenKey)
    storage.remove(conversationKey)
  }

  function buildState(): VisitorState {
    const { site, conversation } = sync.copy
    const id = conversation?.id ?? ''
    const { messages, hasOlder } = transcript(id)
    // What was read here counts at once, before the server has heard of it.
    const isRead = id === read.conversationId && lastSeq(messages) <= read.seq
    return {
      status: stream.status,
      site,
      conversation,
      messages,
      outgoing: outbox.entries(),
      typing: typists.all.flatMap((it) => (it.conversationId === id && it.agent) || []),
      online,
      hasOlder,
      unread: isRead ? 0 : (conversation?.unread ?? 0),
    }
  }

  return {
    get state() {
      return observable.state
    },
    subscribe: observable.subscribe,
    async start() {
      if (!knownToken()) return
      isRunning = true
      outbox.resume()
      stream.start(null)
    },
    async checkAvailability() {
      const answer = await ask<{ online: boolean }>('GET', 'availability?')
      if (answer.ok) online = answer.value.online
      onChange()
    },
    send(text) {
      if (!text.trim()) return
      isRunning = true
      token = knownToken() ?? randomText(environment, TOKEN_BYTES)
      const conversationId =
        sync.copy.conversation?.id ?? storage.get(conversationKey) ?? randomText(environment)
      storage.set(tokenKey, token)
      storage.set(conversationKey, conversationId)
      outbox.add(conversationId, text)
    },
    retry: outbox.retry,
    discard: (id) => outbox.remove({ id }),
    type() {
      const { conversation } = sync.copy
      const now = environment.now()
      // The distance in either direction: a clock that was set back must not silence it.
      if (!conversation || Math.abs(now - typedAt) < TYPING_REPEAT_MS) return
      typedAt = now
      void ask('POST', `conversations/${conversation.id}/typing?`, {})
    },
    read() {
      const { conversation, messages, unread } = observable.state
      const seq = lastSeq(messages)
      if (!conversation || unread === 0 || seq === read.seq) return
      read = { conversationId: conversation.id, seq }
      readMark.run()
      onChange()
    },
    async loadOlder() {
      const { conversation } = sync.copy
      if (conversation) await history.loadOlder(conversation.id)
    },
    lookAt,
    stop() {
      isRunning = false
      stream.stop()
      outbox.stop()
      readMark.stop()
      history.stop()
      typists.clear()
    },
  }
}

/** A message must not be refused for the address of the page that it was written on. */
function clip({ url, title }: Page): Page {
  return { url: url.slice(0, PAGE_URL_MAX_LENGTH), title: title.slice(0, PAGE_TITLE_MAX_LENGTH) }
}

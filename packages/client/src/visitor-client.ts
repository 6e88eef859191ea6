import {
  type Available,
  type Page,
  PROTOCOL_VERSION,
  TYPING_REPEAT_MS,
  type QueuePlace,
  type Ticket,
  type VisitorChange,
  type VisitorDeed,
  type VisitorFrame,
  type VisitorSignal,
} from '@tealight/protocol'
import { clip } from './clip.ts'
import { createErrand } from './errand.ts'
import { createHistoryPages } from './history-pages.ts'
import { createObservable } from './observable.ts'
import { createOutbox } from './outbox.ts'
import type { OutboxNote } from './outbox-entries.ts'
import type { Outgoing } from './outgoing.ts'
import { randomText } from './random-text.ts'
import { type Address, createAsk } from './requests.ts'
import type { Answer } from './result.ts'
import { isWanted, type StreamStatus } from './stream-status.ts'
import { createSync } from './sync.ts'
import { lastSeq, type Transcript } from './transcript.ts'
import { transcriptOf } from './transcripts.ts'
import type { StreamRequest } from './transports/transport.ts'
import { createTypists } from './typists.ts'
import { emptyVisitorCopy, putVisitorChange } from './visitor-copy.ts'
import type { VisitorClient, VisitorClientOptions } from './visitor-face.ts'
import type { VisitorState } from './visitor-state.ts'
import { createVisitorStream } from './visitor-stream.ts'

const TOKEN_BYTES = 32

/** Tells one visitor of a browser from another, and is no secret. */
const NAME_LENGTH = 8

/** What the tabs of a visitor tell each other beside the stream. */
type TabNote = OutboxNote | { kind: 'changes'; changes: VisitorChange[] }

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
  let available: Available | null = null
  let place: QueuePlace | null = null
  /** What was read here, told or not. */
  let read = { conversationId: '', seq: 0 }
  let told = read
  let typedAt = 0
  /** Where the stream goes on after a sleep; undefined: awake. */
  let sleptAt: string | null | undefined
  let forgetPage = (): void => {}
  /** Whether a message was accepted since the stream last began: then its author is known. */
  let isKnown = false

  const observable = createObservable(environment, buildState)
  const onChange = observable.changed
  const address: Address = {
    url: (path) => `${origin}/v1/visitor/${path}site=${siteKey}`,
    signed: (headers) => ({
      credentials: 'omit',
      headers: { ...headers, Authorization: `Bearer ${knownToken()}` },
    }),
    async bare(path) {
      const answer = await ask<Ticket>('POST', 'tickets?')
      return answer.ok ? address.url(`${path}ticket=${answer.value.ticket}&`) : answer
    },
  }
  const ask = createAsk(environment, address)
  const outbox = createOutbox(environment, `tealight:${siteKey}:outbox:`, deliver, onChange, {
    // Who has no stream yet has nobody to leave it to.
    isSender: () => stream.isLeading || !isWanted(stream.status),
    tell: (note) => stream.tell(note),
  })
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
    ({ messages }) => {
      messages.forEach(outbox.remove)
      onChange()
    },
  )
  const readMark = createErrand(environment, () => (read === told ? null : tellRead(read)))
  const stream = createVisitorStream<VisitorFrame, TabNote>({
    environment,
    rungKey: `tealight:${siteKey}:rung`,
    preferred: options.preferred,
    name: () => `tealight:${siteKey}:${knownToken()?.slice(-NAME_LENGTH)}`,
    request: requestStream,
    onFrame: sync.takeFrame,
    onStatus,
    onLead: () => outbox.resume(),
    onNote(note) {
      if (note.kind === 'changes') sync.apply(note.changes)
      else outbox.hear(note)
    },
  })

  function run(): void {
    if (isRunning) return
    isRunning = true
    const forgetSleep = environment.onSleep(() => {
      if (!isWanted(stream.status)) return
      sleptAt = stream.cursor
      stream.stop()
    })
    const forgetWake = environment.onWake(() => {
      if (sleptAt !== undefined) stream.start(sleptAt)
      sleptAt = undefined
      showPage()
    })
    forgetPage = () => {
      forgetSleep()
      forgetWake()
    }
  }

  /** Asks storage as long as there is none: another tab may have written meanwhile. */
  function knownToken(): string | null {
    return (token ??= storage.get(tokenKey))
  }

  function makeToken(): string {
    return (token = knownToken() ?? randomText(environment, TOKEN_BYTES))
  }

  function transcript(conversationId: string): Transcript {
    return transcriptOf(sync.copy.transcripts, conversationId)
  }

  function requestStream(cursor: string | null): StreamRequest {
    if (cursor === null) sync.begin()
    return { address, path: `stream?protocol=${PROTOCOL_VERSION}&`, cursor }
  }

  function takeSignal(signal: VisitorSignal): void {
    if (signal.kind === 'availability') available = signal
    if (signal.kind === 'queue-place') place = signal
  }

  async function deliver(entry: Outgoing): Promise<Answer<VisitorDeed>> {
    const { id, conversationId, text, files, page, about, quote } = entry
    const answer = take(
      await ask<VisitorDeed>('POST', 'messages?', {
        id,
        conversationId,
        text,
        files: files?.map((file) => file.id),
        seen: lastSeq(transcript(conversationId).messages),
        page,
        language,
        about,
        quote: quote?.id,
      }),
    )
    // From the first message on there is somebody whom the server can write to.
    isKnown ||= answer.ok
    if (answer.ok && isRunning) stream.start(null)
    return answer
  }

  async function tellRead(mark: typeof read): Promise<Answer<VisitorDeed>> {
    const { conversationId, seq } = mark
    const answer = take(
      await ask<VisitorDeed>('PUT', `conversations/${conversationId}/read?`, { seq }),
    )
    if (answer.ok) told = mark
    return answer
  }

  function take<T extends Partial<VisitorDeed>>(answer: Answer<T>): Answer<T> {
    const changes = answer.ok && answer.value.changes
    if (changes) {
      sync.apply(changes)
      stream.tell({ kind: 'changes', changes })
    }
    return answer
  }

  function onStatus(status: StreamStatus): void {
    // Presence is not kept: a server that was restarted has to be told again.
    if (status.kind === 'live') showPage()
    if (status.kind === 'stopped' && status.refusal === 'unknown-visitor') {
      // The first message may have been on its way while the stream was refused.
      if (isKnown) restart()
      else forget()
    }
    onChange()
  }

  /** Of several tabs, the one that is looked at tells where the visitor is. */
  function showPage(): void {
    if (environment.isVisible() && isWanted(stream.status)) lookAt(options.page?.())
  }

  function lookAt(page: Page | undefined): void {
    if (isRunning && options.page && page) void ask('POST', 'page?', { page: clip(page) })
  }

  function restart(): void {
    isKnown = false
    stream.stop()
    stream.start(null)
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
      available,
      place,
      hasOlder,
      unread: isRead ? 0 : (conversation?.unread ?? 0),
    }
  }

  return {
    get state() {
      return observable.state
    },
    subscribe: observable.subscribe,
    get connection() {
      const { report, status, isLeading } = stream
      return { ...report, status, isLeading }
    },
    async start() {
      if (!knownToken()) return
      run()
      stream.start(null)
      outbox.resume()
    },
    async checkAvailability() {
      const answer = await ask<Available>('GET', 'availability?')
      if (answer.ok) available = answer.value
      onChange()
    },
    get address() {
      makeToken()
      return address
    },
    send(text, parts) {
      if (!text.trim() && !parts?.files?.length) return
      run()
      // Another tab may have written first: then this one is the same visitor.
      token = storage.get(tokenKey) ?? makeToken()
      const conversationId =
        sync.copy.conversation?.id ?? storage.get(conversationKey) ?? randomText(environment)
      storage.set(tokenKey, token)
      storage.set(conversationKey, conversationId)
      const page = options.page && clip(options.page())
      outbox.add({ ...parts, conversationId, text, page })
      stream.rouse()
    },
    retry: outbox.retry,
    discard: (id) => outbox.remove({ id }),
    type() {
      // Whoever writes will send.
      stream.prepare()
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
    async ask<T extends Partial<VisitorDeed>>(method: string, path: string, body?: object) {
      return take(await ask<T>(method, path, body))
    },
    stop() {
      isRunning = false
      forgetPage()
      stream.stop()
      outbox.stop()
      readMark.stop()
      history.stop()
      typists.clear()
    },
  }
}

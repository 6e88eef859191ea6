import {
  type Agent,
  type Available,
  type Change,
  type Conversation,
  isTemporary,
  type Message,
  type Refusal,
  type SavedView,
  type VisitorChange,
} from '@tealight/protocol'
import type { FakeClock } from './fake-clock.ts'
import { HEARTBEAT_MS, ModelStream } from './model-stream.ts'
import { ModelRefusal, ModelWorld, visitorConversation, visitorView } from './model-world.ts'

const AVAILABLE: Available = { online: true, agents: [], replyMs: null, opensAt: null }

/** A request as it reached the server. */
export interface ModelRequest {
  method: string
  url: URL
  body: Record<string, unknown>
  token: string
  signal: AbortSignal
}

interface OpenStream {
  stream: ModelStream
  /** The visitor's id, or null for an agent's. */
  visitorId: string | null
  watch: string | null
  agentId: string | null
}

/** A server in memory that keeps the rules of SPEC.md: what every client has to agree with in the end. */
export class ModelServer {
  readonly world = new ModelWorld()
  readonly streams = new Set<OpenStream>()
  readonly #clock: FakeClock
  readonly #pageSize: number
  /** Cursors before this one are too old. */
  oldestCursor = 0
  /** Requests that came, as `METHOD path`. */
  readonly log: string[] = []
  /** What every further stream does to its frames. */
  doubles = false
  latencyMs = 0
  /** Who is signed in; null: nobody. */
  agent: Agent | null = null
  /** The saved views of whoever is signed in. */
  views: readonly SavedView[] = []

  constructor(clock: FakeClock, { pageSize = 50 }: { pageSize?: number } = {}) {
    this.#clock = clock
    this.#pageSize = pageSize
    this.world.onCommit = (messages, others) => this.#publish(messages, others)
  }

  /** Every kind of answer that the real one gives. */
  answer(request: ModelRequest): Response {
    this.log.push(`${request.method} ${request.url.pathname}`)
    try {
      const [, , audience = '', ...path] = request.url.pathname.split('/')
      return audience === 'visitor' ? this.#visitor(request, path) : this.#agent(request, path)
    } catch (error) {
      if (error instanceof ModelRefusal) return refusal(error.refusal)
      throw error
    }
  }

  /** Ends every stream and forgets old cursors, as a server does that was restored from its backup. */
  expireCursors(): void {
    this.oldestCursor = this.world.rev + 1
    for (const { stream } of this.streams) stream.end()
  }

  #visitor(request: ModelRequest, [subject, id = '', part]: string[]): Response {
    const { method, url, body, token } = request
    if (subject === 'availability') return json(AVAILABLE)
    if (subject === 'messages') {
      const { messages, conversation } = this.#said(
        this.world.visitorSays(token, sent(body)),
        sent(body),
      )
      const missed = this.#missed(messages, Number(body.seen))
      return json({ changes: [...missed, visitorConversation(conversation)] }, 201)
    }
    const visitor = this.world.visitors.get(token)
    if (!visitor) throw new ModelRefusal('unknown-visitor')
    if (subject === 'stream') return this.#openVisitorStream(request, visitor.id)
    if (subject === 'page' || part === 'typing') return new Response(null, { status: 204 })
    if (part === 'read' && method === 'PUT') {
      this.world.read('visitor', id, Number(body.seq))
      return json({ changes: [visitorConversation(this.world.conversation(id))] })
    }
    if (part === 'messages') return this.#history(id, url)
    throw new ModelRefusal('not-found')
  }

  #agent(request: ModelRequest, [subject, id = '', part]: string[]): Response {
    const { method, body } = request
    const agent = this.agent
    if (!agent) throw new ModelRefusal('unauthenticated')
    if (subject === 'session') return json({ agent, hasPassword: true })
    if (subject === 'bootstrap') {
      const cursor = String(this.world.rev)
      return json({ agentId: agent.id, hasPassword: true, changes: this.#snapshot(), cursor })
    }
    if (subject === 'stream') return this.#openAgentStream(request, agent)
    if (subject === 'views') return json({ views: this.views })
    if (subject === 'conversations' && id === '') {
      const ids = [...this.world.conversations.keys()]
      const page = { changes: this.#snapshot(), ids, next: null, previous: null }
      return json({ ...page, total: ids.length })
    }
    const conversation = (): Conversation => this.world.conversation(id)
    if (part === undefined) return json({ changes: [conversation()] })
    if (part === 'messages' && method === 'GET') return this.#history(id, request.url)
    if (part === 'messages') {
      const message = { ...sent(body), conversationId: id }
      if (body.since !== undefined) this.world.heedSince(agent, id, Number(body.since))
      const { messages } = this.#said(this.world.agentSays(agent, message), message)
      return json({ changes: [...this.#missed(messages, Number(body.seen)), conversation()] }, 201)
    }
    if (part === 'typing') return new Response(null, { status: 204 })
    if (part === 'read') this.world.read('agent', id, Number(body.seq))
    if (part === 'claim') return json({ changes: [...this.world.claim(agent, id), conversation()] })
    if (part === 'resolution')
      return json({ changes: [...this.world.resolve(agent, id), conversation()] })
    return json({ changes: [conversation()] })
  }

  #said(messages: Message[], { conversationId }: { conversationId: string }) {
    return { messages, conversation: this.world.conversation(conversationId) }
  }

  /** IDM6: what lies between what the sender has and what it wrote. */
  #missed(messages: Message[], seen: number): Message[] {
    const [first] = messages
    if (!first) return []
    const history = this.world.history(first.conversationId)
    return [...history.filter(({ seq }) => seq > seen && seq < first.seq), ...messages]
  }

  #history(conversationId: string, url: URL): Response {
    const before = Number(url.searchParams.get('before') ?? Infinity)
    const older = this.world.history(conversationId).filter(({ seq }) => seq < before)
    return json({ messages: older.slice(-this.#pageSize), more: older.length > this.#pageSize })
  }

  #openVisitorStream({ url, signal }: ModelRequest, visitorId: string): Response {
    const since = this.#since(url)
    const stream = this.#open(signal, { visitorId, watch: null, agentId: null }, since)
    const own = [...this.world.conversations.values()].filter((it) => it.visitorId === visitorId)
    const snapshot: VisitorChange[] =
      since === null
        ? [...own, this.world.site]
            .flatMap((it) => visitorView(it) ?? [])
            .concat(this.#newestOf(own))
        : [
            ...own.flatMap(({ id }) => this.world.history(id)).filter(({ rev }) => rev > since),
            ...own.filter(({ rev }) => rev > since).map(visitorConversation),
          ]
    for (const change of snapshot) stream.send({ kind: 'changes', changes: [change] })
    stream.send({ kind: 'live' }, String(this.world.rev))
    stream.send({ kind: 'signals', signals: [{ kind: 'availability', ...AVAILABLE }] })
    endPoll(stream, url, snapshot.length > 0)
    return eventStream(stream)
  }

  #openAgentStream({ url, signal }: ModelRequest, agent: Agent): Response {
    const since = this.#since(url)
    const watch = url.searchParams.get('watch')
    const stream = this.#open(signal, { visitorId: null, watch, agentId: agent.id }, since)
    const watched = watch === null ? [] : this.world.history(watch)
    const messages =
      since === null ? watched.slice(-this.#pageSize) : watched.filter(({ rev }) => rev > since)
    const others =
      since === null ? this.#snapshot() : this.world.entities().filter(({ rev }) => rev > since)
    const changes: Change[] = [...messages, ...others.sort((a, b) => a.rev - b.rev)]
    for (const change of changes) stream.send({ kind: 'changes', changes: [change] })
    stream.send({ kind: 'live' }, String(this.world.rev))
    endPoll(stream, url, changes.length > 0)
    return eventStream(stream)
  }

  #since(url: URL): number | null {
    const cursor = url.searchParams.get('cursor')
    const since = cursor === null ? null : Number(cursor)
    return since !== null && since >= this.oldestCursor && since <= this.world.rev ? since : null
  }

  #open(signal: AbortSignal, whose: Omit<OpenStream, 'stream'>, since: number | null): ModelStream {
    const stream = new ModelStream(this.#clock, signal, () => this.streams.delete(open))
    const open = { ...whose, stream }
    stream.doubles = this.doubles
    stream.latencyMs = this.latencyMs
    this.streams.add(open)
    const reset = since === null
    stream.send({ kind: 'hello', protocol: 1, reset, heartbeatMs: HEARTBEAT_MS })
    return stream
  }

  /** Conversations that are queued or open, and whatever they need. */
  #snapshot(): Change[] {
    return this.world
      .entities()
      .filter((it) => it.kind !== 'conversation' || it.status !== 'resolved')
  }

  #newestOf(conversations: Conversation[]): Message[] {
    const newest = conversations.sort((a, b) => b.createdAt - a.createdAt)[0]
    return newest ? this.world.history(newest.id).slice(-this.#pageSize) : []
  }

  #publish(messages: Message[], others: Change[]): void {
    const cursor = String(this.world.rev)
    for (const { stream, visitorId, watch } of this.streams) {
      const isOwn = (id: string): boolean =>
        this.world.conversations.get(id)?.visitorId === visitorId
      if (visitorId === null) {
        const watched = messages.filter(({ conversationId }) => conversationId === watch)
        if (watched.length > 0) stream.send({ kind: 'changes', changes: watched })
        stream.send({ kind: 'changes', changes: others }, cursor)
      } else {
        const changes = [...messages, ...others.filter(({ kind }) => kind === 'conversation')]
          .filter((it) => isOwn(it.kind === 'message' ? it.conversationId : it.id))
          .flatMap((it) => visitorView(it) ?? [])
        if (changes.length > 0) stream.send({ kind: 'changes', changes }, cursor)
      }
    }
  }
}

/** TRN2: a poll ends with news, or after its time. */
function endPoll(stream: ModelStream, url: URL, hasNews: boolean): void {
  const wait = url.searchParams.get('wait')
  if (wait === null) return
  stream.endsWithNews = true
  stream.endSoon(hasNews ? 0 : Math.min(Number(wait) * 1_000, HEARTBEAT_MS))
}

function sent(body: Record<string, unknown>) {
  return {
    id: String(body.id),
    conversationId: String(body.conversationId),
    text: String(body.text),
  }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers })
}

export function refusal(name: Refusal, headers: Record<string, string> = {}): Response {
  const status = isTemporary(name)
    ? 503
    : name === 'unauthenticated' || name === 'unknown-visitor'
      ? 401
      : 409
  return json({ refusal: name, message: name, requestId: 'r' }, status, headers)
}

function eventStream(stream: ModelStream): Response {
  return new Response(stream.body, { headers: { 'Content-Type': 'text/event-stream' } })
}

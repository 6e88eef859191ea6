import { createHash } from 'node:crypto'
import { newestWords, type PushedNews } from '@tealight/protocol'
import { conversationView } from '../delivery/agent-view.ts'
import type { Presence } from '../delivery/presence.ts'
import type { ConversationRecord } from '../domain/entities.ts'
import type { Commit } from '../store/journal.ts'
import type { PushSubscriptionRecord, Told } from '../store/notifications.ts'
import type { Reads } from '../store/reads.ts'
import type { Store } from '../store/store.ts'
import { type AgentNews, type News, newsToAgents } from './news-to-agents.ts'
import type { PushNote } from './post.ts'
import type { Postman } from './postman.ts'
import { rememberTold } from './told-lately.ts'

/** What it is told with. */
export interface PusherParts {
  store: Store
  presence: Presence
  postman: Postman<PushSubscriptionRecord>
  now: () => number
  onFault: (error: unknown) => void
}

/** What happens within this time is told as one. */
const GATHER_MS = 1_000
/** More than this at once is no work for people: the rest is not told. */
const GATHERED_MAX = 200

/**
 * Tells agents of news whose consoles are closed: who has a stream open, at whichever node, is told by their console. It
 * looks at what was committed, later and beside: no message ever waits for it.
 */
export class Pusher {
  readonly #parts: PusherParts
  /** What has changed of late, as it is now, by workspace. */
  readonly #gathered = new Map<string, Map<string, ConversationRecord>>()
  readonly #told = rememberTold()
  readonly #timers = new Set<NodeJS.Timeout>()
  #isStopped = false

  constructor(parts: PusherParts) {
    this.#parts = parts
    parts.store.journal.onCommit((commit) => this.#gather(commit))
  }

  stop(): void {
    this.#isStopped = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#parts.postman.stop()
  }

  #gather({ workspaceId, changes }: Commit): void {
    for (const { kind, record } of changes) {
      if (kind !== 'conversation' || this.#isStopped) continue
      const gathered = this.#gathered.get(workspaceId) ?? this.#begin(workspaceId)
      if (gathered.size < GATHERED_MAX) gathered.set(record.id, record)
    }
  }

  #begin(workspaceId: string): Map<string, ConversationRecord> {
    const gathered = new Map<string, ConversationRecord>()
    this.#gathered.set(workspaceId, gathered)
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      this.#gathered.delete(workspaceId)
      this.#tell(workspaceId, gathered).catch((error) => this.#fault(error))
    }, GATHER_MS).unref()
    this.#timers.add(timer)
    return gathered
  }

  async #tell(workspaceId: string, gathered: Map<string, ConversationRecord>): Promise<void> {
    const { store, now } = this.#parts
    const reads = store.reads(workspaceId)
    const told = await reads.notifications.told(now())
    if (told.length === 0) return
    const [absent, places] = await Promise.all([this.#absent(reads, told), reads.places()])
    const conversations = [...gathered.values()].map(conversationView)
    const isFirst = (name: string): boolean => this.#told.isFirst(name, now())
    const news = newsToAgents(conversations, places, absent, { now: now(), isFirst })
    await Promise.all(news.map((one) => this.#send(reads, one)))
  }

  /** Those whose agents have no console open. Who has just left is not there, whatever the database still says. */
  async #absent(reads: Reads, told: readonly Told[]): Promise<Told[]> {
    const { presence, now } = this.#parts
    const present = new Set(await reads.routing.present(now()))
    return told.filter(({ agentId }) => {
      const here = presence.agentHere(agentId)
      return here === null ? !present.has(agentId) : !here
    })
  }

  async #send(reads: Reads, { browsers, news, previews }: AgentNews): Promise<void> {
    const [first] = news
    if (first === undefined) return
    const note = await noteOf(reads, first, news, previews)
    for (const browser of browsers) this.#parts.postman.send(browser, note)
  }

  #fault(error: unknown): void {
    if (!this.#isStopped) this.#parts.onFault(error)
  }
}

/** So many visitors are named where there is news of several. */
const NAMED_MAX = 4
/** What a push service takes for a topic. */
const TOPIC_LENGTH = 32

async function noteOf(
  reads: Reads,
  { kind, conversation }: News,
  news: readonly News[],
  previews: boolean,
): Promise<PushNote> {
  const ids = news.slice(0, NAMED_MAX).map((one) => one.conversation.visitorId)
  const visitors = new Map((await reads.visitors(ids)).map(({ id, name }) => [id, name]))
  const pushed: PushedNews = {
    kind,
    conversationId: conversation.id,
    visitorNames: ids.map((id) => visitors.get(id) ?? null),
    text: previews ? newestWords(conversation) : '',
    count: news.length,
  }
  const about = news.length > 1 ? 'several' : conversation.id
  const topic = createHash('sha256').update(about).digest('base64url').slice(0, TOPIC_LENGTH)
  return { text: JSON.stringify(pushed), topic }
}

import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import type { Hub } from '../hub/hub.ts'
import type { Store } from '../store/store.ts'
import { SIGNED_IN_ELSEWHERE, SIGNED_OUT } from './frames.ts'
import { sessionTopic } from './topics.ts'

/** How long a session that was ended at another node may go on listening at this one. */
const LOOK_EVERY_MS = 2_000

/** Whose session it is. */
interface SessionOwner {
  id: string
  workspaceId: string
}

/** Ends the streams of sessions that were ended at another node, or are too old. At this node ending one does it at once. */
export class SessionWatch {
  readonly #hub: Hub
  readonly #store: Store
  readonly #onFault: (error: unknown) => void
  readonly #open = new Map<string, SessionOwner>()
  readonly #looking: NodeJS.Timeout
  #isStopped = false

  constructor(hub: Hub, store: Store, onFault: (error: unknown) => void) {
    this.#hub = hub
    this.#store = store
    this.#onFault = onFault
    this.#looking = setInterval(() => void this.#look(), LOOK_EVERY_MS).unref()
  }

  /** A session has a stream open here. */
  opened(sessionHash: string, { id, workspaceId }: SessionOwner): void {
    this.#open.set(sessionHash, { id, workspaceId })
  }

  stop(): void {
    this.#isStopped = true
    clearInterval(this.#looking)
  }

  async #look(): Promise<void> {
    const looked = [...this.#open].filter(([hash]) => this.#isHeard(hash))
    if (looked.length === 0) return
    try {
      const ids = looked.map(([, { id }]) => id)
      const live = await this.#store.directory.liveSessions([...new Set(ids)])
      const hashes = new Set(live.map(({ tokenHash }) => tokenHash))
      const elsewhere = new Set(live.map(({ agentId }) => agentId))
      for (const [hash, owner] of looked)
        if (!hashes.has(hash)) await this.#end(hash, owner, elsewhere.has(owner.id))
    } catch (error) {
      if (!this.#isStopped) this.#onFault(error)
    }
  }

  #isHeard(sessionHash: string): boolean {
    if (this.#hub.has(sessionTopic(sessionHash))) return true
    this.#open.delete(sessionHash)
    return false
  }

  /** Who is signed in elsewhere was signed off by that, if the workspace wants one place alone. */
  async #end(sessionHash: string, { workspaceId }: SessionOwner, isElsewhere: boolean) {
    this.#open.delete(sessionHash)
    const workspace = isElsewhere ? await this.#store.reads(workspaceId).workspace() : null
    const isByNewest = workspace !== null && routingOfWorkspace(workspace).places === 'newest'
    this.#hub.end(sessionTopic(sessionHash), isByNewest ? SIGNED_IN_ELSEWHERE : SIGNED_OUT)
  }
}

import { routeWaiting } from '../commands/route-waiting.ts'
import type { EntityRecord } from '../domain/entities.ts'
import type { Store } from '../store/store.ts'

/** A commit may be followed by a crash before its queue is given out: then it is, this much later at most. */
const LOOK_AGAIN_MS = 10_000
/** Of those whom another node takes nothing is heard: beyond this all are forgotten, and looked at once more. */
const PLACES_MAX = 50_000

/**
 * Gives the queues out as soon as anything has changed that may free somebody: a conversation that waits, ends or is put
 * aside, an agent, a team, what holds for the workspace. Nothing waits for a timer.
 */
export class Dispatcher {
  readonly #store: Store
  readonly #onFault: (error: unknown) => void
  /** The places of those who wait: what they write meanwhile gives nobody anything to do. */
  readonly #places = new Map<string, string>()
  /** Workspaces whose queues are being given out, and whether something changed meanwhile. */
  readonly #working = new Map<string, { again: boolean }>()
  readonly #looking: NodeJS.Timeout
  #isStopped = false

  constructor(store: Store, onFault: (error: unknown) => void) {
    this.#store = store
    this.#onFault = onFault
    store.journal.onCommit(({ workspaceId, changes }) => {
      // Each is looked at, for its place is kept.
      if (changes.filter((change) => this.#mayMatter(change)).length > 0) this.dispatch(workspaceId)
    })
    this.#looking = setInterval(() => void this.dispatchAll(), LOOK_AGAIN_MS).unref()
  }

  /** Gives out what waits in a workspace. */
  dispatch(workspaceId: string): void {
    const working = this.#working.get(workspaceId)
    if (working !== undefined) working.again = true
    else void this.#work(workspaceId)
  }

  /** The same everywhere somebody waits: what another node left undone, and after a start. */
  async dispatchAll(): Promise<void> {
    try {
      for (const workspaceId of await this.#store.directory.waitingIn()) this.dispatch(workspaceId)
    } catch (error) {
      this.#fault(error)
    }
  }

  stop(): void {
    this.#isStopped = true
    clearInterval(this.#looking)
  }

  async #work(workspaceId: string): Promise<void> {
    const work = { again: true }
    this.#working.set(workspaceId, work)
    try {
      while (work.again && !this.#isStopped) {
        work.again = false
        await routeWaiting(this.#store.journal, workspaceId)
      }
    } catch (error) {
      this.#fault(error)
    } finally {
      this.#working.delete(workspaceId)
    }
  }

  /** Whether a change may give somebody something to do: a new place in a queue, or somebody who has become free. */
  #mayMatter({ kind, record }: EntityRecord): boolean {
    if (kind !== 'conversation') return kind === 'agent' || kind === 'team' || kind === 'workspace'
    const name = `${record.workspaceId} ${record.id}`
    if (record.status !== 'queued') {
      this.#places.delete(name)
      return record.status !== 'open'
    }
    const { teamId, rank, topic, language, offer } = record
    const place = JSON.stringify([teamId, rank, topic, language, offer])
    const isNew = this.#places.get(name) !== place
    if (this.#places.size >= PLACES_MAX) this.#places.clear()
    this.#places.set(name, place)
    return isNew && offer === null
  }

  #fault(error: unknown): void {
    if (!this.#isStopped) this.#onFault(error)
  }
}

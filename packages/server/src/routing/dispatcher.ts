import { routeWaiting } from '../commands/route-waiting.ts'
import type { EntityRecord } from '../domain/entities.ts'
import type { Store } from '../store/store.ts'

/** A commit may be followed by a crash before its queue is given out: then it is, this much later at most. */
const LOOK_AGAIN_MS = 10_000

/**
 * Gives the queues out as soon as anything has changed that may free somebody: a conversation that waits, ends or is put
 * aside, an agent, a team, what holds for the workspace. Nothing waits for a timer.
 */
export class Dispatcher {
  readonly #store: Store
  readonly #onFault: (error: unknown) => void
  /** Workspaces whose queues are being given out, and whether something changed meanwhile. */
  readonly #working = new Map<string, { again: boolean }>()
  readonly #looking: NodeJS.Timeout
  #isStopped = false

  constructor(store: Store, onFault: (error: unknown) => void) {
    this.#store = store
    this.#onFault = onFault
    store.journal.onCommit(({ workspaceId, changes }) => {
      if (changes.some(mayFreeSomebody)) this.dispatch(workspaceId)
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

  #fault(error: unknown): void {
    if (!this.#isStopped) this.#onFault(error)
  }
}

function mayFreeSomebody({ kind, record }: EntityRecord): boolean {
  if (kind === 'conversation') return record.status !== 'open' && record.offer === null
  return kind === 'agent' || kind === 'team' || kind === 'workspace'
}

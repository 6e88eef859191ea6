import { setTimeout as sleep } from 'node:timers/promises'
import { foldFacts } from '../commands/fold-facts.ts'
import type { Store } from '../store/store.ts'

const FOLD_EVERY_MS = 10_000
/** Leaves the journal to those who write, page after page. */
const PAUSE_MS = 10

/**
 * Makes facts of what was said, soon after it was said and never along with it. Whoever asks for a report has them made up
 * to that moment; where nobody asks, they are made every few seconds, so that there is never much to catch up with.
 */
export class FactKeeper {
  readonly #store: Store
  readonly #onFault: (error: unknown) => void
  readonly #changed = new Set<string>()
  readonly #folding = new Map<string, Promise<void>>()
  readonly #looking: NodeJS.Timeout
  #isStopped = false

  constructor(store: Store, onFault: (error: unknown) => void) {
    this.#store = store
    this.#onFault = onFault
    store.journal.onCommit(({ workspaceId }) => void this.#changed.add(workspaceId))
    this.#looking = setInterval(() => void this.#foldChanged(), FOLD_EVERY_MS).unref()
    void this.#foldOld()
  }

  /** Has facts made of all that is there now. False: it would take longer than that. */
  async upToDate(workspaceId: string, withinMs: number): Promise<boolean> {
    const enough = new AbortController()
    const late = sleep(withinMs, false, { signal: enough.signal, ref: false }).catch(() => false)
    // What is under way may have begun before what this is about was said.
    const made = (async () => {
      await this.#folding.get(workspaceId)
      await this.#fold(workspaceId)
      return true
    })()
    try {
      return await Promise.race([made, late])
    } finally {
      enough.abort()
    }
  }

  stop(): void {
    this.#isStopped = true
    clearInterval(this.#looking)
  }

  /** What was written by a version that made no facts, or while no program ran that did. */
  async #foldOld(): Promise<void> {
    try {
      for (const workspaceId of await this.#store.directory.unfolded())
        this.#changed.add(workspaceId)
      await this.#foldChanged()
    } catch (error) {
      this.#fault(error)
    }
  }

  async #foldChanged(): Promise<void> {
    const changed = [...this.#changed]
    this.#changed.clear()
    for (const workspaceId of changed) await this.#fold(workspaceId).catch(() => undefined)
  }

  #fold(workspaceId: string): Promise<void> {
    const begun = this.#folding.get(workspaceId)
    if (begun !== undefined) return begun
    const folding = this.#foldAll(workspaceId)
      .catch((error: unknown) => {
        this.#changed.add(workspaceId)
        this.#fault(error)
        throw error
      })
      .finally(() => this.#folding.delete(workspaceId))
    this.#folding.set(workspaceId, folding)
    return folding
  }

  async #foldAll(workspaceId: string): Promise<void> {
    while (!this.#isStopped && !(await foldFacts(this.#store, workspaceId))) await sleep(PAUSE_MS)
  }

  #fault(error: unknown): void {
    if (!this.#isStopped) this.#onFault(error)
  }
}

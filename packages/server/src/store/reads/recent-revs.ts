import { LRUCache } from 'lru-cache'
import type { Journal } from '../journal.ts'

const REMEMBERED_WORKSPACES = 10_000
/** Another process may have written: this is how long that may go unnoticed. */
const REMEMBERED_MS = 1_000

/** Remembers which rev each workspace has reached, so that thousands who return together need not ask for it. */
export class RecentRevs {
  readonly #revs = new LRUCache<string, number>({
    max: REMEMBERED_WORKSPACES,
    ttl: REMEMBERED_MS,
  })
  readonly #read: (workspaceId: string) => Promise<number>

  constructor(journal: Journal, read: (workspaceId: string) => Promise<number>) {
    this.#read = read
    journal.onCommit(({ workspaceId, rev }) => this.#remember(workspaceId, rev))
  }

  async of(workspaceId: string): Promise<number> {
    const known = this.#revs.get(workspaceId)
    if (known !== undefined) return known
    return this.#remember(workspaceId, await this.#read(workspaceId))
  }

  /** What was read may be older than what was committed meanwhile. */
  #remember(workspaceId: string, rev: number): number {
    const newest = Math.max(rev, this.#revs.get(workspaceId) ?? 0)
    this.#revs.set(workspaceId, newest)
    return newest
  }
}

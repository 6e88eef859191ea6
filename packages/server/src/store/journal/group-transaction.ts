import type { Database } from '../database.ts'
import type { Commit } from '../journal.ts'
import { StorageFailure, troubleOf } from '../storage-failure.ts'
import { asRows } from '../wide.ts'
import { DeedTx } from './deed-tx.ts'
import { Ledger, LedgerPage } from './ledger.ts'
import type { TxQueries } from './tx-queries.ts'
import type { WaitingDeed } from './waiting-deeds.ts'

/** How a deed ended: it answered, or it threw and was undone. */
export type Ending = { ok: true; outcome: unknown } | { ok: false; error: unknown }

/** What a transaction came to: what to publish, and how each deed ended. */
export interface Committed {
  commits: Commit[]
  endings: Map<WaitingDeed, Ending>
}

/**
 * One transaction for a group of deeds. When it throws nothing was written; a deed that fails by itself only
 * ends badly for whoever asked for it.
 */
export class GroupTransaction {
  readonly #database: Database
  readonly #queries: TxQueries
  readonly #now: number
  readonly #endings = new Map<WaitingDeed, Ending>()
  #ledger = new Ledger([], [])

  constructor(database: Database, queries: TxQueries, now: number) {
    this.#database = database
    this.#queries = queries
    this.#now = now
  }

  async carryOut(group: readonly WaitingDeed[]): Promise<Committed> {
    try {
      await this.#begin(new Set(group.map((deed) => deed.workspaceId)))
      for (const alike of byIdentity(group)) await this.#decide(alike)
      return { commits: await this.#commit(), endings: this.#endings }
    } catch (error) {
      // Should this fail as well: the next transaction begins by rolling back.
      await this.#database.line.rollback().catch(() => undefined)
      throw error
    }
  }

  /** Begins, and keeps every other writer from the workspaces concerned until the end. */
  async #begin(workspaceIds: ReadonlySet<string>): Promise<void> {
    const rows = asRows([...workspaceIds].map((workspaceId) => ({ workspaceId })))
    const [, counters] = await Promise.all([
      this.#database.line.begin(),
      this.#queries.lock.execute({ rows }),
    ])
    this.#ledger = new Ledger(workspaceIds, counters)
  }

  /** Does deeds of one kind together; when that fails, one by one, so that none takes others down. */
  async #decide(alike: readonly WaitingDeed[]): Promise<void> {
    try {
      const outcomes = await this.#underSavepoint(alike)
      alike.forEach((deed, index) =>
        this.#endings.set(deed, { ok: true, outcome: outcomes[index] }),
      )
    } catch (error) {
      if (troubleOf(error) !== null) throw error
      const [first, ...others] = alike
      if (first !== undefined && others.length === 0) this.#endings.set(first, { ok: false, error })
      else for (const deed of alike) await this.#decide([deed])
    }
  }

  async #underSavepoint(alike: readonly WaitingDeed[]): Promise<unknown[]> {
    const page = new LedgerPage(this.#ledger)
    const tx = new DeedTx(this.#now, this.#database, this.#queries, this.#ledger, page)
    try {
      const [, outcomes] = await Promise.all([this.#run('savepoint deed'), decided(alike, tx)])
      await Promise.all([tx.finish(), this.#run('release savepoint deed')])
      this.#ledger.take(page)
      return outcomes
    } catch (error) {
      tx.abandon()
      if (troubleOf(error) === null) await this.#undo()
      throw error
    }
  }

  async #undo(): Promise<void> {
    try {
      await Promise.all([
        this.#run('rollback to savepoint deed'),
        this.#run('release savepoint deed'),
      ])
    } catch (cause) {
      // The whole transaction has to go, and the neighbours are tried again in another one.
      throw new StorageFailure('a deed could not be undone', 'TRANSACTION_CLOSED', { cause })
    }
  }

  async #commit(): Promise<Commit[]> {
    const commits = this.#ledger.commits()
    const counters = commits.map(({ workspaceId, rev }) => ({ workspaceId, rev }))
    const { line } = this.#database
    await Promise.all([
      counters.length > 0 && line.query(this.#queries.wide.counter, [asRows(counters)]),
      line.commit(),
    ])
    return commits
  }

  async #run(sql: string): Promise<void> {
    await this.#database.line.query(sql, [])
  }
}

/** In the order in which the first of each kind arrived; within a kind as they arrived. */
function byIdentity(group: readonly WaitingDeed[]): Iterable<WaitingDeed[]> {
  const kinds = new Map<unknown, WaitingDeed[]>()
  for (const waiting of group) {
    const alike = kinds.get(waiting.identity)
    if (alike === undefined) kinds.set(waiting.identity, [waiting])
    else alike.push(waiting)
  }
  return kinds.values()
}

async function decided(alike: readonly WaitingDeed[], tx: DeedTx): Promise<unknown[]> {
  const inputs = alike.map(({ input }) => input)
  const outcomes = (await alike[0]?.deed(tx, inputs)) ?? []
  if (outcomes.length === inputs.length) return outcomes
  throw new Error(`a group deed answered ${outcomes.length} of ${inputs.length} inputs`)
}

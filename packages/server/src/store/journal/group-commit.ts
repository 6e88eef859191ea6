import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database.ts'
import {
  type Commit,
  type GroupDeed,
  type InWorkspace,
  type Journal,
  type JournalHealth,
  JournalRefused,
  type Tx,
  type WriteRefusal,
} from '../journal.ts'
import { type Trouble, troubleOf } from '../storage-failure.ts'
import { type Committed, GroupTransaction } from './group-transaction.ts'
import { Pace } from './pace.ts'
import { proveWritable } from './prove-writable.ts'
import { prepareTxQueries, type TxQueries } from './tx-queries.ts'
import { type WaitingDeed, WaitingDeeds, type WaitingLimits } from './waiting-deeds.ts'

/** Most deeds in one transaction: beyond this, larger ones are no faster and keep everybody waiting. */
const GROUP_MAX = 512

/** How often a group is tried, and how long it waits in between. A full disk is not asked twice. */
const TRIES: Record<Trouble, number> = { conflict: 8, 'storage-unavailable': 2, 'storage-full': 1 }
const RETRY_PAUSE_MS = 100

/** While it refuses, it looks this often whether the trouble is over. */
const PROBE_MS = 1_000

export interface JournalOptions {
  limits: WaitingLimits
  now: () => number
  /** Told what a listener threw: the commit stands, and the others are told of it all the same. */
  onFault: (error: unknown) => void
}

/** The journal over one writing connection: while one commit is under way, deeds gather for the next. */
export class GroupCommit implements Journal {
  readonly #database: Database
  readonly #options: JournalOptions
  readonly #queries: TxQueries
  readonly #waiting: WaitingDeeds
  readonly #listeners: ((commit: Commit) => void)[] = []
  readonly #counts = { commits: 0, deeds: 0, refusals: 0 }
  readonly #pace = new Pace()
  #working: Promise<void> | null = null
  #now = 0
  #lastCommitMs = 0
  #refusing: WriteRefusal | null = null
  #probing: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(database: Database, options: JournalOptions) {
    this.#database = database
    this.#options = options
    this.#queries = prepareTxQueries(database)
    this.#waiting = new WaitingDeeds(options.limits)
  }

  join<Input extends InWorkspace, Outcome>(
    deed: GroupDeed<Input, Outcome>,
    input: Input,
  ): Promise<Outcome> {
    // Only inputs of one deed meet in a group, so they are of its type.
    const untyped = (tx: Tx, inputs: readonly unknown[]) => deed(tx, inputs as readonly Input[])
    return this.#enqueue({ workspaceId: input.workspaceId, deed: untyped, identity: deed, input })
  }

  write<Outcome>(workspaceId: string, deed: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
    const alone = async (tx: Tx) => [await deed(tx)]
    return this.#enqueue({ workspaceId, deed: alone, identity: alone, input: null })
  }

  onCommit(listener: (commit: Commit) => void): void {
    this.#listeners.push(listener)
  }

  health(): JournalHealth {
    return {
      waiting: this.#waiting.count,
      waitingBytes: this.#waiting.bytes,
      lastCommitMs: this.#lastCommitMs,
      refusing: this.#refusing,
      ...this.#counts,
    }
  }

  /** Takes no more deeds and waits for those that it has. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#probing)
    await this.#working
  }

  #enqueue<Outcome>(asked: Omit<WaitingDeed, 'resolve' | 'reject'>): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      // What a deed answers is what it was asked for.
      const answer = (outcome: unknown) => resolve(outcome as Outcome)
      const refusal = this.#isClosed ? 'storage-unavailable' : 'busy'
      if (this.#isClosed || !this.#waiting.add({ ...asked, resolve: answer, reject })) {
        this.#counts.refusals++
        reject(new JournalRefused(refusal))
      } else this.#working ??= this.#work()
    })
  }

  async #work(): Promise<void> {
    // What else arrives in this turn of the event loop belongs to the group.
    await nextTurn()
    while (this.#waiting.count > 0) {
      const group = this.#waiting.take(GROUP_MAX)
      this.#pace.begin(group.length)
      await this.#settle(group)
      const pauseMs = this.#pace.pauseMs()
      await (pauseMs > 0 ? sleep(pauseMs) : nextTurn())
    }
    this.#working = null
  }

  async #settle(group: readonly WaitingDeed[]): Promise<void> {
    const began = performance.now()
    const committed = await this.#persistently(group).catch((error) => this.#refuse(group, error))
    if (committed === null) return
    this.#lastCommitMs = performance.now() - began
    this.#refusing = null
    this.#counts.commits++
    this.#counts.deeds += group.length
    this.#publish(committed)
    answer(group, committed)
  }

  async #persistently(group: readonly WaitingDeed[]): Promise<Committed> {
    for (let tries = 1; ; tries++) {
      try {
        this.#now = Math.max(this.#now, this.#options.now())
        return await new GroupTransaction(this.#database, this.#queries, this.#now).carryOut(group)
      } catch (error) {
        const trouble = troubleOf(error)
        if (trouble === null || tries >= TRIES[trouble] || this.#refusing !== null) throw error
        await sleep(RETRY_PAUSE_MS * Math.random() * tries)
      }
    }
  }

  #publish({ commits }: Committed): void {
    for (const commit of commits) {
      for (const listener of this.#listeners) {
        try {
          listener(commit)
        } catch (error) {
          this.#options.onFault(error)
        }
      }
    }
  }

  /** Those that wait are refused along with the group: they would wait in vain for the same. */
  #refuse(group: readonly WaitingDeed[], error: unknown): null {
    const trouble = troubleOf(error)
    if (trouble === null) {
      for (const { reject } of group) reject(error)
      return null
    }
    this.#refusing = trouble === 'conflict' ? 'busy' : trouble
    const all = [...group, ...this.#waiting.take(Infinity)]
    this.#counts.refusals += all.length
    for (const { reject } of all) reject(new JournalRefused(this.#refusing, { cause: error }))
    this.#probeLater()
    return null
  }

  #probeLater(): void {
    clearTimeout(this.#probing)
    if (this.#isClosed) return
    this.#probing = setTimeout(() => {
      this.#working ??= this.#probe()
    }, PROBE_MS)
  }

  async #probe(): Promise<void> {
    try {
      await proveWritable(this.#database, this.#options.now())
      this.#refusing = null
    } catch {
      this.#probeLater()
    }
    await this.#work()
  }
}

function answer(group: readonly WaitingDeed[], { endings }: Committed): void {
  for (const waiting of group) {
    const ending = endings.get(waiting)
    if (ending?.ok === true) waiting.resolve(ending.outcome)
    else waiting.reject(ending?.error ?? new Error('a deed was forgotten'))
  }
}

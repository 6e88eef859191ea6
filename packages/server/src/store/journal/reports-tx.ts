import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { among } from '../dialect.ts'
import type { InWorkspace } from '../journal.ts'
import type { FactMark, FactPage, FactStateRecord, ReportsTx } from '../reports.ts'
import { asRows } from '../wide.ts'
import type { TxQueries } from './tx-queries.ts'

/** Prepares what is asked and taken away while facts are written. */
export function prepareFactWriting({ writing, dialect, schema }: Database) {
  const { factMarks, taggings } = schema
  return {
    factMarkOf: writing
      .select()
      .from(factMarks)
      .where(eq(factMarks.workspaceId, sql.placeholder('workspaceId')))
      .prepare('fact_mark_of'),
    forgetTaggings: writing
      .delete(taggings)
      .where(
        among(dialect, sql.placeholder('rows'), {
          workspaceId: taggings.workspaceId,
          conversationId: taggings.conversationId,
        }),
      )
      .prepare('forget_taggings'),
  }
}

export class DeedReports implements ReportsTx {
  readonly #database: Database
  readonly #queries: TxQueries
  readonly #check: (touched: readonly InWorkspace[]) => void

  constructor(
    database: Database,
    queries: TxQueries,
    check: (touched: readonly InWorkspace[]) => void,
  ) {
    this.#database = database
    this.#queries = queries
    this.#check = check
  }

  async mark(workspaceId: string): Promise<FactMark> {
    this.#check([{ workspaceId }])
    const [mark] = await this.#queries.factMarkOf.execute({ workspaceId })
    return mark ?? { workspaceId, rev: 0, step: 0 }
  }

  async write({ facts, states, moved, retagged }: FactPage, mark: FactMark): Promise<void> {
    this.#check([...facts, ...states, ...moved, ...retagged, mark])
    await Promise.all([
      ...moved.map((state) => this.#move(state)),
      this.#put('fact', facts),
      this.#put('factState', states),
      this.#retag(retagged),
      this.#put('factMark', [mark]),
    ])
  }

  async #put(kind: 'fact' | 'factState' | 'factMark' | 'tagging', records: readonly object[]) {
    if (records.length > 0)
      await this.#database.line.query(this.#queries.wide[kind], [asRows(records)])
  }

  async #move({ workspaceId, conversationId, teamId }: FactStateRecord): Promise<void> {
    const { writing, schema } = this.#database
    const { facts } = schema
    await writing
      .update(facts)
      .set({ teamId })
      .where(and(eq(facts.workspaceId, workspaceId), eq(facts.conversationId, conversationId)))
  }

  async #retag(states: readonly FactStateRecord[]): Promise<void> {
    if (states.length === 0) return
    const taggings = states.flatMap(({ workspaceId, conversationId, tagIds }) =>
      tagIds.map((tagId) => ({ workspaceId, conversationId, tagId })),
    )
    await Promise.all([
      this.#queries.forgetTaggings.execute({ rows: asRows(states) }),
      this.#put('tagging', taggings),
    ])
  }
}

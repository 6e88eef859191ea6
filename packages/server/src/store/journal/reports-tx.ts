import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { among } from '../dialect.ts'
import type { ConversationKey, InWorkspace } from '../journal.ts'
import type { FactMark, FactPage, FactStateRecord, ReportsTx } from '../reports.ts'
import { asRows } from '../wide.ts'
import type { TxQueries } from './tx-queries.ts'

/** Prepares what is asked and taken away while facts are written. */
export function prepareFactWriting({ writing, dialect, schema }: Database) {
  const { facts, factMarks, factStates, taggings } = schema
  const rows = sql.placeholder('rows')
  const ofConversations = (table: typeof facts | typeof factStates | typeof taggings) =>
    among(dialect, rows, { workspaceId: table.workspaceId, conversationId: table.conversationId })
  return {
    factMarkOf: writing
      .select()
      .from(factMarks)
      .where(eq(factMarks.workspaceId, sql.placeholder('workspaceId')))
      .prepare('fact_mark_of'),
    forgetTaggings: writing
      .delete(taggings)
      .where(ofConversations(taggings))
      .prepare('forget_taggings'),
    forgetFacts: writing.delete(facts).where(ofConversations(facts)).prepare('forget_facts'),
    forgetStates: writing
      .delete(factStates)
      .where(ofConversations(factStates))
      .prepare('forget_fact_states'),
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

  async write(page: FactPage, mark: FactMark): Promise<void> {
    const { facts, states, moved, retagged, dropped } = page
    this.#check([...facts, ...states, ...moved, ...retagged, ...dropped, mark])
    await Promise.all([
      this.#drop(dropped),
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

  async #drop(keys: readonly ConversationKey[]): Promise<void> {
    if (keys.length === 0) return
    const rows = asRows(keys)
    const { forgetFacts, forgetStates, forgetTaggings } = this.#queries
    await Promise.all(
      [forgetFacts, forgetStates, forgetTaggings].map((query) => query.execute({ rows })),
    )
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

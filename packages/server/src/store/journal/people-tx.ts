import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import type { PersonNoteRecord, VisitorRecord, VisitRecord } from '../../domain/entities.ts'
import type { Database } from '../database.ts'
import { among } from '../dialect.ts'
import type { PeopleTx, VisitorKey } from '../people.ts'
import { personNoteEntry } from '../search/entries.ts'
import { writeEntries } from '../search/write-entries.ts'
import { asRows } from '../wide.ts'
import type { TxQueries } from './tx-queries.ts'
import type { Around } from './workplace-tx.ts'

const rows = sql.placeholder('rows')
const workspaceId = sql.placeholder('workspaceId')
const visitorId = sql.placeholder('visitorId')

/** Prepares what transactions ask about people. */
export function preparePeople({ writing: db, dialect, schema }: Database) {
  const { visitors, visits, personNotes } = schema
  return {
    othersOf: db
      .select()
      .from(visitors)
      .where(
        and(
          eq(visitors.workspaceId, workspaceId),
          eq(visitors.mergedInto, visitorId),
          isNotNull(visitors.mergedInto),
        ),
      )
      .prepare('tx_merged_into'),
    visitsHeard: db
      .select()
      .from(visits)
      .where(among(dialect, rows, { workspaceId: visits.workspaceId, visitorId: visits.visitorId }))
      .prepare('tx_visits'),
    notesOn: db
      .select()
      .from(personNotes)
      .where(and(eq(personNotes.workspaceId, workspaceId), eq(personNotes.visitorId, visitorId)))
      .prepare('tx_notes_on'),
  }
}

export class DeedPeople implements PeopleTx {
  readonly #database: Database
  readonly #queries: TxQueries
  readonly #around: Around

  constructor(database: Database, queries: TxQueries, around: Around) {
    this.#database = database
    this.#queries = queries
    this.#around = around
  }

  async visitor({ workspaceId: workspace, visitorId: id }: VisitorKey) {
    const read = () => this.#queries.visitor.execute({ workspaceId: workspace, id })
    const [found] = await this.#around.readAll(workspace, read)
    return found ?? null
  }

  mergedInto(key: VisitorKey): Promise<VisitorRecord[]> {
    const read = () => this.#queries.othersOf.execute({ ...key })
    return this.#around.readAll(key.workspaceId, read)
  }

  async visits(keys: readonly VisitorKey[]): Promise<VisitRecord[]> {
    this.#around.check(keys)
    return keys.length > 0 ? this.#queries.visitsHeard.execute({ rows: asRows(keys) }) : []
  }

  async putVisits(visits: readonly VisitRecord[]): Promise<void> {
    this.#around.check(visits)
    if (visits.length > 0)
      await this.#database.line.query(this.#queries.wide.visit, [asRows(visits)])
  }

  async forgetVisits(workspace: string, before: number): Promise<void> {
    this.#around.check([{ workspaceId: workspace }])
    const { writing, schema } = this.#database
    const { visits } = schema
    await writing
      .delete(visits)
      .where(and(eq(visits.workspaceId, workspace), lt(visits.heardAt, before)))
  }

  notes(key: VisitorKey): Promise<PersonNoteRecord[]> {
    const read = () => this.#queries.notesOn.execute({ ...key })
    return this.#around.readAll(key.workspaceId, read)
  }

  async putNote(note: PersonNoteRecord): Promise<void> {
    this.#around.check([note])
    await this.#database.line.query(this.#queries.wide.personNote, [asRows([note])])
    await this.#index([note])
  }

  async removeNote(
    note: Pick<PersonNoteRecord, 'workspaceId' | 'visitorId' | 'id'>,
  ): Promise<void> {
    this.#around.check([note])
    const { writing, schema } = this.#database
    const { personNotes } = schema
    await writing.delete(personNotes).where(and(isOn(schema, note), eq(personNotes.id, note.id)))
    await this.#index([{ ...note, text: '' }])
  }

  async moveTo(into: VisitorKey, from: VisitorKey): Promise<void> {
    this.#around.check([into, from])
    const { writing, schema } = this.#database
    const { visits, personNotes } = schema
    const moved = await this.notes(from)
    await writing.update(personNotes).set({ visitorId: into.visitorId }).where(isOn(schema, from))
    await writing
      .delete(visits)
      .where(and(eq(visits.workspaceId, from.workspaceId), eq(visits.visitorId, from.visitorId)))
    await this.#index([
      ...moved.map((note) => ({ ...note, text: '' })),
      ...moved.map((note) => ({ ...note, visitorId: into.visitorId })),
    ])
  }

  /** In the same transaction: a note is found as long as it is there, and no longer. */
  #index(notes: readonly Indexed[]): Promise<void> {
    const { fullText } = this.#database.dialect
    return writeEntries(
      this.#database,
      notes.map((note) => personNoteEntry(note, fullText)),
    )
  }
}

type Indexed = Parameters<typeof personNoteEntry>[0]

function isOn({ personNotes }: Database['schema'], key: VisitorKey) {
  return and(eq(personNotes.workspaceId, key.workspaceId), eq(personNotes.visitorId, key.visitorId))
}

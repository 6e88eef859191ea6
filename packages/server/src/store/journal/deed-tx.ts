import { and, eq, gt, isNull, lte, ne } from 'drizzle-orm'
import type {
  Bearer,
  ConversationRecord,
  EntityKind,
  EntityRecord,
  FileRecord,
  MessageRecord,
  RecordOf,
  TokenRecord,
  VisitorRecord,
} from '../../domain/entities.ts'
import type { Database } from '../database.ts'
import type {
  ConversationKey,
  FileKey,
  InWorkspace,
  MessageKey,
  PersonKey,
  ReachCount,
  SessionRecord,
  SignInLinkRecord,
  TokenKey,
  Tx,
} from '../journal.ts'
import { entriesOf } from '../search/entries.ts'
import { writeEntries } from '../search/write-entries.ts'
import { asRows } from '../wide.ts'
import { DeedBlocks } from './blocks-tx.ts'
import { DeedNotifications } from './notifications-tx.ts'
import { DeedReports } from './reports-tx.ts'
import { DeedPeople } from './people-tx.ts'
import { DeedRouting } from './deed-routing.ts'
import type { Ledger, LedgerPage } from './ledger.ts'
import type { PeopleTx } from '../people.ts'
import type { WorkplaceTx } from '../workplace.ts'
import type { TxQueries } from './tx-queries.ts'
import { type Around, DeedWorkplace } from './workplace-tx.ts'

/**
 * The transaction as one deed sees it. What is put waits in the ledger's page and is written wide: before the next
 * read, which must see it, and at the deed's end. The line keeps the order, so nothing is waited for in between.
 */
export class DeedTx implements Tx {
  readonly now: number
  readonly routing: DeedRouting
  readonly reports: DeedReports
  readonly blocks: DeedBlocks
  readonly notifications: DeedNotifications
  readonly #database: Database
  readonly #queries: TxQueries
  readonly #ledger: Ledger
  readonly #page: LedgerPage
  #isOver = false
  readonly workplace: WorkplaceTx
  readonly people: PeopleTx

  constructor(
    now: number,
    database: Database,
    queries: TxQueries,
    ledger: Ledger,
    page: LedgerPage,
  ) {
    this.now = now
    this.#database = database
    this.#queries = queries
    this.#ledger = ledger
    this.#page = page
    const around: Around = {
      readAll: (workspaceId, read) => this.#readAll(workspaceId, read),
      check: (touched) => this.#check(touched),
    }
    this.workplace = new DeedWorkplace(database, queries, around)
    this.people = new DeedPeople(database, queries, around)
    this.blocks = new DeedBlocks(now, database, queries, around.readAll)
    this.reports = new DeedReports(database, queries, around.check)
    this.notifications = new DeedNotifications(now, database, queries, around.check)
    this.routing = new DeedRouting(now, database, queries, async (workspaceIds, read) => {
      this.#check(workspaceIds.map((workspaceId) => ({ workspaceId })))
      const [, found] = await Promise.all([this.#write(), read()])
      return found
    })
  }

  conversations(keys: readonly ConversationKey[]): Promise<RecordOf<'conversation'>[]> {
    const rows = keys.map(({ workspaceId, conversationId }) => ({ workspaceId, conversationId }))
    return this.#readMany(rows, (parameters) => this.#queries.conversations.execute(parameters))
  }

  messages(keys: readonly MessageKey[]): Promise<MessageRecord[]> {
    const rows = keys.map(({ workspaceId, conversationId, messageId }) => {
      return { workspaceId, conversationId, messageId }
    })
    return this.#readMany(rows, (parameters) => this.#queries.messages.execute(parameters))
  }

  files(keys: readonly FileKey[]): Promise<FileRecord[]> {
    const rows = keys.map(({ workspaceId, fileId }) => ({ workspaceId, fileId }))
    return this.#readMany(rows, (parameters) => this.#queries.files.execute(parameters))
  }

  bearers(keys: readonly TokenKey[]): Promise<Bearer[]> {
    const rows = keys.map(({ workspaceId, siteId, tokenHash }) => ({
      workspaceId,
      siteId,
      tokenHash,
    }))
    return this.#readMany(rows, (parameters) => this.#queries.bearers.execute(parameters))
  }

  async textsAfter(
    marks: readonly (ConversationKey & { author: 'visitor' | 'agent'; seq: number })[],
  ): Promise<number[]> {
    const rows = marks.map(({ workspaceId, conversationId, author, seq }, place) => {
      return { workspaceId, conversationId, author, seq, place }
    })
    const counts = await this.#readMany(rows, (parameters) =>
      this.#queries.textsAfter.execute(parameters),
    )
    const byPlace = new Map(counts.map(({ place, count }) => [place, count]))
    return marks.map((_, place) => byPlace.get(place) ?? 0)
  }

  async person({ workspaceId, siteId, externalId }: PersonKey): Promise<VisitorRecord | null> {
    const key = { workspaceId, siteId, externalId }
    return this.#readOne(workspaceId, () => this.#queries.person.execute(key))
  }

  async quoting(key: ConversationKey & { seq: number }): Promise<MessageRecord[]> {
    this.#check([key])
    const { workspaceId, conversationId, seq } = key
    const asked = { workspaceId, conversationId, seq }
    const [, found] = await Promise.all([this.#write(), this.#queries.quoting.execute(asked)])
    return found
  }

  async workspace(workspaceId: string): Promise<RecordOf<'workspace'> | null> {
    return this.#readOne(workspaceId, () => this.#queries.workspaceOf.execute({ workspaceId }))
  }

  async agent(workspaceId: string, id: string): Promise<RecordOf<'agent'> | null> {
    return this.#readOne(workspaceId, () => this.#queries.agent.execute({ workspaceId, id }))
  }

  async site(workspaceId: string, id: string): Promise<RecordOf<'site'> | null> {
    return this.#readOne(workspaceId, () => this.#queries.site.execute({ workspaceId, id }))
  }

  agents(workspaceId: string): Promise<RecordOf<'agent'>[]> {
    return this.#readAll(workspaceId, () => this.#queries.agentsOf.execute({ workspaceId }))
  }

  activeOfTeam(workspaceId: string, id: string): Promise<ConversationRecord[]> {
    return this.#readAll(workspaceId, () => this.#queries.activeOfTeam.execute({ workspaceId, id }))
  }

  teams(workspaceId: string): Promise<RecordOf<'team'>[]> {
    return this.#readAll(workspaceId, () => this.#queries.teamsOf.execute({ workspaceId }))
  }

  put<Kind extends EntityKind>(kind: Kind, record: RecordOf<Kind>): void {
    this.#check([record])
    this.#page.put(kind, record)
  }

  putForAgents(record: ConversationRecord): void {
    this.#check([record])
    this.#page.put('conversation', record, true)
  }

  async putTokens(tokens: readonly TokenRecord[]): Promise<void> {
    this.#check(tokens)
    if (tokens.length > 0)
      await this.#database.line.query(this.#queries.wide.token, [asRows(tokens)])
  }

  async removeToken({ workspaceId, siteId, tokenHash }: TokenKey): Promise<void> {
    this.#check([{ workspaceId }])
    const { writing, schema } = this.#database
    const { visitorTokens: tokens } = schema
    await writing
      .delete(tokens)
      .where(
        and(
          eq(tokens.siteId, siteId),
          eq(tokens.tokenHash, tokenHash),
          eq(tokens.workspaceId, workspaceId),
        ),
      )
  }

  async mergeVisitor(from: VisitorRecord, into: VisitorRecord): Promise<ConversationRecord[]> {
    this.#check([from, into])
    await this.#write()
    const { writing, schema } = this.#database
    const { conversations, visitors } = schema
    const { workspaceId, id } = from
    await writing
      .delete(visitors)
      .where(and(eq(visitors.workspaceId, workspaceId), eq(visitors.id, id)))
    return writing
      .update(conversations)
      .set({ visitorId: into.id })
      .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.visitorId, id)))
      .returning()
  }

  async putFiles(files: readonly FileRecord[]): Promise<void> {
    this.#check(files)
    if (files.length > 0) await this.#database.line.query(this.#queries.wide.file, [asRows(files)])
  }

  async removeUnsentFile({ workspaceId, fileId }: FileKey): Promise<'kept' | 'shared' | 'free'> {
    this.#check([{ workspaceId }])
    const { writing, schema } = this.#database
    const { files } = schema
    const within = eq(files.workspaceId, workspaceId)
    const [removed] = await writing
      .delete(files)
      .where(and(within, eq(files.id, fileId), isNull(files.messageId), isNull(files.replyId)))
      .returning({ place: files.place })
    if (removed === undefined) return 'kept'
    const others = await writing
      .select({ id: files.id })
      .from(files)
      .where(and(within, eq(files.place, removed.place)))
      .limit(1)
    return others.length > 0 ? 'shared' : 'free'
  }

  async addToReach(counts: readonly ReachCount[]): Promise<void> {
    this.#check(counts)
    await this.#database.line.query(this.#queries.reach, [asRows(counts)])
  }

  async addSession(session: SessionRecord): Promise<void> {
    this.#check([session])
    const { writing, schema } = this.#database
    const { sessions } = schema
    const ofAgent = eq(sessions.agentId, session.agentId)
    await writing.delete(sessions).where(and(ofAgent, lte(sessions.expiresAt, this.now)))
    await writing.insert(sessions).values(session)
  }

  async removeSession(tokenHash: string): Promise<void> {
    this.#check([])
    const { writing, schema } = this.#database
    await writing.delete(schema.sessions).where(eq(schema.sessions.tokenHash, tokenHash))
  }

  async removeSessionsOf(agentId: string, exceptTokenHash = ''): Promise<string[]> {
    this.#check([])
    const { writing, schema } = this.#database
    const { sessions } = schema
    const ended = await writing
      .delete(sessions)
      .where(and(eq(sessions.agentId, agentId), ne(sessions.tokenHash, exceptTokenHash)))
      .returning({ tokenHash: sessions.tokenHash })
    return ended.map(({ tokenHash }) => tokenHash)
  }

  async addLink(link: SignInLinkRecord): Promise<void> {
    this.#check([link])
    const { writing, schema } = this.#database
    const { signInLinks } = schema
    const ofAgent = eq(signInLinks.agentId, link.agentId)
    await writing.delete(signInLinks).where(and(ofAgent, lte(signInLinks.expiresAt, this.now)))
    await writing.insert(signInLinks).values(link)
  }

  async useLink(tokenHash: string): Promise<SignInLinkRecord | null> {
    this.#check([])
    const { signInLinks } = this.#database.schema
    const [link] = await this.#database.writing
      .delete(signInLinks)
      .where(and(eq(signInLinks.tokenHash, tokenHash), gt(signInLinks.expiresAt, this.now)))
      .returning()
    return link ?? null
  }

  /** Writes what is not written yet. Nothing can be asked of it afterwards. */
  async finish(): Promise<void> {
    this.#isOver = true
    await this.#write()
  }

  /** Leaves what is not written yet unwritten. */
  abandon(): void {
    this.#isOver = true
  }

  async #readMany<Row extends InWorkspace, Found>(
    rows: readonly Row[],
    read: (parameters: { rows: string }) => Promise<Found[]>,
  ): Promise<Found[]> {
    this.#check(rows)
    if (rows.length === 0) return []
    const [, found] = await Promise.all([this.#write(), read({ rows: asRows(rows) })])
    return found
  }

  async #readOne<Found>(workspaceId: string, read: () => Promise<Found[]>): Promise<Found | null> {
    const found = await this.#readAll(workspaceId, read)
    return found[0] ?? null
  }

  async #readAll<Found>(workspaceId: string, read: () => Promise<Found[]>): Promise<Found[]> {
    this.#check([{ workspaceId }])
    const [, found] = await Promise.all([this.#write(), read()])
    return found
  }

  async #write(): Promise<void> {
    const { line, dialect } = this.#database
    const unwritten = this.#page.takeUnwritten()
    const writes = [...byKind(unwritten)].map(([kind, records]) => {
      return line.query(this.#queries.wide[kind], [asRows(records)])
    })
    const entering = writeEntries(this.#database, entriesOf(unwritten, dialect.fullText))
    await Promise.all([...writes, entering, this.routing.write()])
  }

  #check(touched: readonly InWorkspace[]): void {
    if (this.#isOver) throw new Error('a deed goes on with its transaction after it has ended')
    for (const { workspaceId } of touched) this.#ledger.revOf(workspaceId)
  }
}

function byKind(changes: readonly EntityRecord[]) {
  const records = new Map<EntityKind, EntityRecord['record'][]>()
  for (const { kind, record } of changes) {
    const alike = records.get(kind)
    if (alike === undefined) records.set(kind, [record])
    else alike.push(record)
  }
  return records
}

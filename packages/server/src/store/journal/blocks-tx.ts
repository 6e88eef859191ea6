import { and, count, desc, eq, lte, or, sql } from 'drizzle-orm'
import type { ConversationRecord } from '../../domain/entities.ts'
import type { BlocksTx, VisitorKey } from '../blocks.ts'
import { isSet } from '../blocks-schema.ts'
import type { Database } from '../database.ts'
import { isActive } from '../schema.ts'
import type { TxQueries } from './tx-queries.ts'

const workspaceId = sql.placeholder('workspaceId')
const visitorId = sql.placeholder('visitorId')

/** Prepares what is asked when somebody is blocked. */
export function prepareBlocks({ writing: db, schema }: Database) {
  const { visitors, visitorTokens: tokens, conversations } = schema
  const ofVisitor = and(
    eq(conversations.workspaceId, workspaceId),
    eq(conversations.visitorId, visitorId),
  )
  const newest = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(ofVisitor)
    .orderBy(desc(conversations.createdAt), desc(conversations.id))
    .limit(1)
  return {
    blockCount: db
      .select({ count: count() })
      .from(visitors)
      .where(and(eq(visitors.workspaceId, workspaceId), isSet(visitors.block)))
      .prepare('block_count'),
    networkOf: db
      .select({ network: tokens.network })
      .from(tokens)
      .where(
        and(
          eq(tokens.workspaceId, workspaceId),
          eq(tokens.visitorId, visitorId),
          isSet(tokens.network),
        ),
      )
      .orderBy(desc(tokens.networkUntil))
      .limit(1)
      .prepare('network_of'),
    talksOf: db
      .select()
      .from(conversations)
      .where(
        and(ofVisitor, or(isActive(conversations.status), sql`${conversations.id} = (${newest})`)),
      )
      .orderBy(desc(conversations.createdAt), desc(conversations.id))
      .prepare('talks_of'),
  }
}

/** Reads, once what was put before is written. */
type ReadAll = <Found>(workspaceId: string, read: () => Promise<Found[]>) => Promise<Found[]>

export class DeedBlocks implements BlocksTx {
  readonly #now: number
  readonly #database: Database
  readonly #queries: TxQueries
  readonly #readAll: ReadAll

  constructor(now: number, database: Database, queries: TxQueries, readAll: ReadAll) {
    this.#now = now
    this.#database = database
    this.#queries = queries
    this.#readAll = readAll
  }

  async count(workspaceId: string): Promise<number> {
    const read = () => this.#queries.blockCount.execute({ workspaceId })
    const [found] = await this.#readAll(workspaceId, read)
    return found?.count ?? 0
  }

  async networkOf({ workspaceId, visitorId }: VisitorKey): Promise<string | null> {
    const read = () => this.#queries.networkOf.execute({ workspaceId, visitorId })
    const [found] = await this.#readAll(workspaceId, read)
    return found?.network ?? null
  }

  talksOf({ workspaceId, visitorId }: VisitorKey): Promise<ConversationRecord[]> {
    const read = () => this.#queries.talksOf.execute({ workspaceId, visitorId })
    return this.#readAll(workspaceId, read)
  }

  async forgetNetworks(workspaceId: string): Promise<void> {
    const { writing, schema } = this.#database
    const { visitorTokens: tokens } = schema
    await this.#readAll(workspaceId, () =>
      writing
        .update(tokens)
        .set({ network: null, networkUntil: null })
        .where(
          and(
            eq(tokens.workspaceId, workspaceId),
            isSet(tokens.network),
            lte(tokens.networkUntil, this.#now),
          ),
        )
        .returning({ siteId: tokens.siteId }),
    )
  }
}

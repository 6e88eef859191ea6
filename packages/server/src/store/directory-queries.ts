import { and, asc, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm'
import type { AgentRecord, Bearer, FileRecord, SiteRecord } from '../domain/entities.ts'
import type { Database } from './database.ts'
import { among } from './dialect.ts'
import type { Directory, Due, Ownership } from './directory.ts'
import type { SessionRecord, SignInLinkRecord } from './journal.ts'
import { readTogether } from './reads/read-together.ts'
import type { BlockedVisitor } from './blocks.ts'
import { blockEnd, isSet, newestBlockFirst } from './blocks-schema.ts'
import { isDue, isQueued } from './routing-schema.ts'
import { isBearer } from './schema.ts'
import { asRows } from './wide.ts'

/** Names a token. */
interface TokenName {
  siteId: string
  tokenHash: string
}

const key = sql.placeholder('key')
const now = sql.placeholder('now')

/** The directory over the database. Each look-up has its unique index. */
export class DirectoryQueries implements Directory {
  readonly #queries: ReturnType<typeof prepare>
  readonly #findBearer = readTogether((tokens: readonly TokenName[]) => this.#bearersOf(tokens))
  readonly #secret: Buffer
  readonly #now: () => number

  constructor(database: Database, secret: Buffer, now: () => number) {
    this.#queries = prepare(database)
    this.#secret = secret
    this.#now = now
  }

  async siteByKey(siteKey: string): Promise<SiteRecord | null> {
    return first(await this.#queries.siteByKey.execute({ key: siteKey }))
  }

  bearer(siteId: string, tokenHash: string): Promise<Bearer | null> {
    return this.#findBearer({ siteId, tokenHash })
  }

  async agentByEmail(email: string): Promise<AgentRecord | null> {
    return first(await this.#queries.agentByEmail.execute({ key: email.toLowerCase() }))
  }

  async session(tokenHash: string): Promise<{ session: SessionRecord; agent: AgentRecord } | null> {
    return first(await this.#queries.session.execute({ key: tokenHash, now: this.#now() }))
  }

  liveSessions(agentIds: readonly string[]): Promise<{ tokenHash: string; agentId: string }[]> {
    const rows = asRows(agentIds.map((agentId) => ({ agentId })))
    return this.#queries.liveSessions.execute({ rows, now: this.#now() })
  }

  async link(tokenHash: string): Promise<SignInLinkRecord | null> {
    return first(await this.#queries.link.execute({ key: tokenHash, now: this.#now() }))
  }

  async owners(): Promise<Ownership[]> {
    const rows = await this.#queries.owners.execute()
    const oldest = new Map<string, Ownership>()
    for (const row of rows) if (!oldest.has(row.workspaceId)) oldest.set(row.workspaceId, row)
    return [...oldest.values()]
  }

  unsentFiles(before: number, limit: number): Promise<FileRecord[]> {
    return this.#queries.unsentFiles.execute({ before, limit })
  }

  async newBlocks(workspaceIds: readonly string[], since: number): Promise<BlockedVisitor[]> {
    const rows = asRows(workspaceIds.map((workspaceId) => ({ workspaceId })))
    const found = await this.#queries.newBlocks.execute({ rows, place: -since })
    return found.flatMap(({ block, ...whose }) => (block === null ? [] : [{ ...whose, block }]))
  }

  async waitingIn(): Promise<string[]> {
    const found = await this.#queries.waitingIn.execute()
    return found.map(({ workspaceId }) => workspaceId)
  }

  async unfolded(): Promise<string[]> {
    const found = await this.#queries.unfolded.execute()
    return found.map(({ workspaceId }) => workspaceId)
  }

  async dues(at: number, limit: number): Promise<Due[]> {
    const { dueConversations, dueAgents, dueTeams, dueBlocks, dueNetworks, deadNodes } =
      this.#queries
    const parameters = { now: at, limit }
    const [conversations, agents, teams, blocks, networks, nodes] = await Promise.all([
      dueConversations.execute(parameters),
      dueAgents.execute(parameters),
      dueTeams.execute(parameters),
      dueBlocks.execute(parameters),
      dueNetworks.execute(parameters),
      deadNodes.execute(parameters),
    ])
    return [
      ...nodes.map(({ id }) => ({ kind: 'node', id }) as const),
      ...agents.map((agent) => ({ kind: 'agent', ...agent }) as const),
      ...teams.map((team) => ({ kind: 'team', ...team }) as const),
      ...blocks.map((visitor) => ({ kind: 'block', ...visitor }) as const),
      ...networks.map((one) => ({ kind: 'networks', ...one }) as const),
      ...conversations.map((conversation) => ({ kind: 'conversation', ...conversation }) as const),
    ]
  }

  secret(): Promise<Buffer> {
    return Promise.resolve(this.#secret)
  }

  async #bearersOf(tokens: readonly TokenName[]): Promise<(token: TokenName) => Bearer | null> {
    const found = await this.#queries.bearersByToken.execute({ rows: asRows(tokens) })
    const byToken = new Map(found.map((bearer) => [nameOf(bearer.token), bearer]))
    return (token) => byToken.get(nameOf(token)) ?? null
  }
}

function prepare({ reading: db, dialect, schema }: Database) {
  const { sites, visitors, visitorTokens, agents, sessions, signInLinks } = schema
  const { counters, factMarks } = schema
  return {
    siteByKey: db.select().from(sites).where(eq(sites.key, key)).prepare('site_by_key'),
    bearersByToken: db
      .select({ token: visitorTokens, visitor: visitors })
      .from(visitorTokens)
      .innerJoin(visitors, isBearer(schema))
      .where(
        among(dialect, sql.placeholder('rows'), {
          siteId: visitorTokens.siteId,
          tokenHash: visitorTokens.tokenHash,
        }),
      )
      .prepare('bearers_by_token'),
    agentByEmail: db.select().from(agents).where(eq(agents.email, key)).prepare('agent_by_email'),
    session: db
      .select({ session: sessions, agent: agents })
      .from(sessions)
      .innerJoin(
        agents,
        and(eq(agents.workspaceId, sessions.workspaceId), eq(agents.id, sessions.agentId)),
      )
      .where(and(eq(sessions.tokenHash, key), gt(sessions.expiresAt, now)))
      .prepare('session'),
    liveSessions: db
      .select({ tokenHash: sessions.tokenHash, agentId: sessions.agentId })
      .from(sessions)
      .where(
        and(
          among(dialect, sql.placeholder('rows'), { agentId: sessions.agentId }),
          gt(sessions.expiresAt, now),
        ),
      )
      .prepare('live_sessions'),
    link: db
      .select()
      .from(signInLinks)
      .where(and(eq(signInLinks.tokenHash, key), gt(signInLinks.expiresAt, now)))
      .prepare('link'),
    owners: prepareOwners(db, schema),
    newBlocks: prepareNewBlocks({ reading: db, dialect, schema }),
    ...prepareDues(db, schema),
    unfolded: db
      .select({ workspaceId: counters.workspaceId })
      .from(counters)
      .leftJoin(factMarks, eq(factMarks.workspaceId, counters.workspaceId))
      .where(sql`${counters.rev} > coalesce(${factMarks.rev}, 0)`)
      .prepare('unfolded'),
    unsentFiles: prepareUnsentFiles(db, schema),
  }
}

/** More in so short a time is nobody's work. */
const NEW_BLOCKS_READ = 1_000

function prepareNewBlocks({
  reading: db,
  dialect,
  schema: { visitors },
}: Pick<Database, 'reading' | 'dialect' | 'schema'>) {
  const place = dialect.asInteger(sql`${sql.placeholder('place')}`)
  return db
    .select({ workspaceId: visitors.workspaceId, id: visitors.id, block: visitors.block })
    .from(visitors)
    .where(
      and(
        among(dialect, sql.placeholder('rows'), { workspaceId: visitors.workspaceId }),
        isSet(visitors.block),
        lte(newestBlockFirst(visitors.block), place),
      ),
    )
    .limit(NEW_BLOCKS_READ)
    .prepare('new_blocks')
}

function prepareUnsentFiles(db: Database['reading'], { files }: Database['schema']) {
  const isOld = lt(files.createdAt, sql.placeholder('before'))
  return db
    .select()
    .from(files)
    .where(and(isNull(files.messageId), isNull(files.replyId), isOld))
    .orderBy(asc(files.createdAt))
    .limit(sql.placeholder('limit'))
    .prepare('unsent_files')
}

/** What is due: each table has an index of its own for it. */
function prepareDues(db: Database['reading'], schema: Database['schema']) {
  const { conversations, attendances, teams, nodes } = schema
  const limit = sql.placeholder('limit')
  return {
    waitingIn: db
      .selectDistinct({ workspaceId: conversations.workspaceId })
      .from(conversations)
      .where(isQueued(conversations.status))
      .prepare('waiting_in'),
    dueConversations: db
      .select({ workspaceId: conversations.workspaceId, id: conversations.id })
      .from(conversations)
      .where(and(isDue(conversations.dueAt), lte(conversations.dueAt, now)))
      .orderBy(asc(conversations.dueAt))
      .limit(limit)
      .prepare('due_conversations'),
    dueAgents: db
      .select({ workspaceId: attendances.workspaceId, id: attendances.agentId })
      .from(attendances)
      .where(lte(attendances.dueAt, now))
      .orderBy(asc(attendances.dueAt))
      .limit(limit)
      .prepare('due_agents'),
    dueTeams: db
      .select({ workspaceId: teams.workspaceId, id: teams.id })
      .from(teams)
      .where(and(isDue(teams.dueAt), lte(teams.dueAt, now)))
      .orderBy(asc(teams.dueAt))
      .limit(limit)
      .prepare('due_teams'),
    ...prepareBlockDues(db, schema),
    deadNodes: db
      .select({ id: nodes.id })
      .from(nodes)
      .where(lte(nodes.leaseUntil, now))
      .limit(limit)
      .prepare('dead_nodes'),
  }
}

function prepareBlockDues(
  db: Database['reading'],
  { visitors, visitorTokens: tokens }: Database['schema'],
) {
  const limit = sql.placeholder('limit')
  const end = blockEnd(visitors.block)
  return {
    dueBlocks: db
      .select({ workspaceId: visitors.workspaceId, id: visitors.id })
      .from(visitors)
      .where(and(isSet(visitors.block), lte(end, now)))
      .orderBy(asc(end))
      .limit(limit)
      .prepare('due_blocks'),
    dueNetworks: db
      .selectDistinct({ workspaceId: tokens.workspaceId })
      .from(tokens)
      .where(and(isSet(tokens.network), lte(tokens.networkUntil, now)))
      .limit(limit)
      .prepare('due_networks'),
  }
}

/** Every owner with every site; the oldest of each come first. */
function prepareOwners(db: Database['reading'], { workspaces, agents, sites }: Database['schema']) {
  return db
    .select({
      workspaceId: workspaces.id,
      workspaceName: workspaces.name,
      owner: agents,
      siteKey: sites.key,
    })
    .from(workspaces)
    .innerJoin(agents, and(eq(agents.workspaceId, workspaces.id), eq(agents.role, 'owner')))
    .innerJoin(sites, eq(sites.workspaceId, workspaces.id))
    .orderBy(asc(workspaces.id), asc(agents.rev), asc(sites.rev))
    .prepare('owners')
}

function nameOf({ siteId, tokenHash }: TokenName): string {
  return `${siteId} ${tokenHash}`
}

function first<Row>(rows: readonly Row[]): Row | null {
  return rows[0] ?? null
}

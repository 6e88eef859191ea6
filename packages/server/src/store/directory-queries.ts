import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { AgentRecord, SiteRecord, VisitorRecord } from '../domain/entities.ts'
import type { Database } from './database.ts'
import type { Directory, Ownership } from './directory.ts'
import type { SessionRecord, SignInLinkRecord } from './journal.ts'

const key = sql.placeholder('key')
const now = sql.placeholder('now')

/** The directory over the database. Each look-up has its unique index. */
export class DirectoryQueries implements Directory {
  readonly #queries: ReturnType<typeof prepare>
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

  async visitorByToken(siteId: string, tokenHash: string): Promise<VisitorRecord | null> {
    return first(await this.#queries.visitorByToken.execute({ siteId, key: tokenHash }))
  }

  async agentByEmail(email: string): Promise<AgentRecord | null> {
    return first(await this.#queries.agentByEmail.execute({ key: email.toLowerCase() }))
  }

  async session(tokenHash: string): Promise<{ session: SessionRecord; agent: AgentRecord } | null> {
    return first(await this.#queries.session.execute({ key: tokenHash, now: this.#now() }))
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

  secret(): Promise<Buffer> {
    return Promise.resolve(this.#secret)
  }
}

function prepare({ reading: db, schema }: Database) {
  const { sites, visitors, agents, sessions, signInLinks } = schema
  return {
    siteByKey: db.select().from(sites).where(eq(sites.key, key)).prepare('site_by_key'),
    visitorByToken: db
      .select()
      .from(visitors)
      .where(and(eq(visitors.siteId, sql.placeholder('siteId')), eq(visitors.tokenHash, key)))
      .prepare('visitor_by_token'),
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
    link: db
      .select()
      .from(signInLinks)
      .where(and(eq(signInLinks.tokenHash, key), gt(signInLinks.expiresAt, now)))
      .prepare('link'),
    owners: prepareOwners(db, schema),
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

function first<Row>(rows: readonly Row[]): Row | null {
  return rows[0] ?? null
}

import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { AgentRecord, SiteRecord, VisitorRecord } from '../domain/entities.ts'
import type { Database } from './database.ts'
import { among } from './dialect.ts'
import type { Directory, Ownership } from './directory.ts'
import type { SessionRecord, SignInLinkRecord } from './journal.ts'
import { readTogether } from './reads/read-together.ts'
import { asRows } from './wide.ts'

/** What makes a visitor known. */
interface Token {
  siteId: string
  tokenHash: string
}

const key = sql.placeholder('key')
const now = sql.placeholder('now')

/** The directory over the database. Each look-up has its unique index. */
export class DirectoryQueries implements Directory {
  readonly #queries: ReturnType<typeof prepare>
  readonly #findVisitor = readTogether((tokens: readonly Token[]) => this.#visitorsBy(tokens))
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

  visitorByToken(siteId: string, tokenHash: string): Promise<VisitorRecord | null> {
    return this.#findVisitor({ siteId, tokenHash })
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

  async #visitorsBy(tokens: readonly Token[]): Promise<(token: Token) => VisitorRecord | null> {
    const found = await this.#queries.visitorsByToken.execute({ rows: asRows(tokens) })
    const byToken = new Map(found.map((visitor) => [nameOf(visitor), visitor]))
    return (token) => byToken.get(nameOf(token)) ?? null
  }
}

function prepare({ reading: db, dialect, schema }: Database) {
  const { sites, visitors, agents, sessions, signInLinks } = schema
  return {
    siteByKey: db.select().from(sites).where(eq(sites.key, key)).prepare('site_by_key'),
    visitorsByToken: db
      .select()
      .from(visitors)
      .where(
        among(dialect, sql.placeholder('rows'), {
          siteId: visitors.siteId,
          tokenHash: visitors.tokenHash,
        }),
      )
      .prepare('visitors_by_token'),
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

function nameOf({ siteId, tokenHash }: Token): string {
  return `${siteId} ${tokenHash}`
}

function first<Row>(rows: readonly Row[]): Row | null {
  return rows[0] ?? null
}

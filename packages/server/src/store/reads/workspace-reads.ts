import type { Assignment } from '@tealight/protocol'
import type {
  AgentRecord,
  ConversationRecord,
  EntityKind,
  EntityRecord,
  FileRecord,
  MessageRecord,
  RecordOf,
  SiteRecord,
  VisitorRecord,
  WorkspaceRecord,
} from '../../domain/entities.ts'
import type { QueueStayRecord } from '../routing-tx.ts'
import type { NotificationsReads } from '../notifications.ts'
import type { ReachCount } from '../journal.ts'
import type {
  ConversationPlace,
  FirstAnswer,
  Places,
  Reads,
  RoutingReads,
  Waiting,
} from '../reads.ts'
import type { BlockReads } from '../blocks.ts'
import { WorkspaceReports } from '../reports/workspace-reports.ts'
import type { FullText } from '../search/full-text.ts'
import { WorkspaceLists } from '../lists/list-reads.ts'
import { WorkspaceSearch } from '../search/search.ts'
import type { PeopleReads } from '../people.ts'
import type { WorkplaceReads } from '../workplace.ts'
import { asRows } from '../wide.ts'
import { blockedFrom } from './block-queries.ts'
import type { ReadQueries } from './queries.ts'
import type { SharedReads } from './shared-reads.ts'

/** More than a conversation ever has, if nothing goes round in circles. */
const ASSIGNMENTS_TOLD = 100
/** Half an hour of a large company. */
const STAYS_READ = 5_000

/** A prepared query, as far as it matters here. */
interface Prepared<Row> {
  execute(parameters: Record<string, unknown>): Promise<Row[]>
}

/** After every conversation that there is. */
const LAST_PLACE = { createdAt: Number.MAX_SAFE_INTEGER, id: '' }

/** The reads of one workspace: its id goes into every query here and nowhere else. */
export class WorkspaceReads implements Reads {
  readonly #queries: ReadQueries
  readonly #shared: SharedReads
  readonly #workspaceId: string

  readonly lists: WorkspaceLists
  readonly search: WorkspaceSearch
  readonly reports: WorkspaceReports

  constructor(queries: ReadQueries, fullText: FullText, shared: SharedReads, workspaceId: string) {
    this.lists = new WorkspaceLists(queries, workspaceId)
    this.search = new WorkspaceSearch(queries, fullText, workspaceId)
    this.reports = new WorkspaceReports(queries, workspaceId)
    this.#queries = queries
    this.#shared = shared
    this.#workspaceId = workspaceId
  }

  get workplace(): WorkplaceReads {
    const queries = this.#queries
    return {
      notes: (id) => this.#read(queries.notesOf, { id }),
      replies: (id) => this.#read(queries.replies, { id }),
      tags: () => this.#read(queries.tags),
      views: (id) => this.#read(queries.views, { id }),
      draft: async (agentId, id) =>
        first(await this.#read(queries.draft, { agentId, id }))?.text ?? '',
    }
  }

  get notifications(): NotificationsReads {
    const { choicesOf, subscriptionOf, told } = this.#queries
    return {
      choices: async (id) => first(await this.#read(choicesOf, { id }))?.choices ?? null,
      isTold: async (id) => (await this.#read(subscriptionOf, { id })).length > 0,
      told: (now) => this.#read(told, { now }),
    }
  }

  get people(): PeopleReads {
    const queries = this.#queries
    const idsAs = (field: string, ids: readonly string[]) => ({
      rows: asRows(ids.map((id) => ({ [field]: id }))),
    })
    return {
      mergedInto: (id) => this.#read(queries.mergedInto, { id }),
      samePersons: async (ids) => {
        const kept = await this.#read(queries.keptOf, idsAs('id', ids))
        const keptIds = [...new Set(kept.map(({ id }) => id))]
        const others = await this.#read(queries.mergedIntoAny, idsAs('mergedInto', keptIds))
        return [...keptIds, ...others.map(({ id }) => id)]
      },
      visits: (ids) => this.#read(queries.visitsOf, idsAs('visitorId', ids)),
      notes: (ids) => this.#read(queries.personNotes, idsAs('visitorId', ids)),
      byEmail: (emails) => this.#read(queries.byEmail, idsAs('email', emails)),
      byUserId: (ids) => this.#read(queries.byUserId, idsAs('externalId', ids)),
    }
  }

  get routing(): RoutingReads {
    const { queueSizes, openLoads, offeredLoads, present } = this.#queries
    return {
      queueSizes: (after) => this.#read(queueSizes, { after }),
      loads: async () =>
        (await Promise.all([this.#read(openLoads), this.#read(offeredLoads)])).flat(),
      present: async (now) => (await this.#read(present, { now })).map(({ agentId }) => agentId),
    }
  }

  get blocks(): BlockReads {
    return {
      blocked: (limit, before) => this.#read(this.#queries.blocked, blockedFrom(limit, before)),
    }
  }

  async rev(): Promise<number> {
    const [counter] = await this.#read(this.#queries.counter)
    return counter?.rev ?? 0
  }

  recentRev(): Promise<number> {
    return this.#shared.recentRev(this.#workspaceId)
  }

  async workspace(): Promise<WorkspaceRecord | null> {
    return first(await this.#read(this.#queries.workspaces))
  }

  async agent(id: string): Promise<AgentRecord | null> {
    return first(await this.#read(this.#queries.agent, { id }))
  }

  async site(id: string): Promise<SiteRecord | null> {
    return first(await this.#read(this.#queries.siteById, { id }))
  }

  async places(): Promise<Places> {
    const { sites, teams, agents } = this.#queries
    const found = await Promise.all([this.#read(sites), this.#read(teams), this.#read(agents)])
    return { sites: found[0], teams: found[1], agents: found[2] }
  }

  reach(siteId: string): Promise<ReachCount[]> {
    return this.#read(this.#queries.reach, { id: siteId })
  }

  async visitor(id: string): Promise<VisitorRecord | null> {
    return first(await this.#visitors([id]))
  }

  async visitors(ids: readonly string[]): Promise<VisitorRecord[]> {
    const found = await this.#visitors(ids)
    const kept = found.flatMap(({ mergedInto }) => mergedInto ?? [])
    const missing = [...new Set(kept)].filter((id) => !ids.includes(id))
    return [...found, ...(await this.#visitors(missing))]
  }

  async conversation(id: string): Promise<ConversationRecord | null> {
    return first(await this.#read(this.#queries.conversation, { id }))
  }

  async queueStays(since: number): Promise<QueueStayRecord[]> {
    const asked = { after: since, limit: STAYS_READ }
    return (await this.#read(this.#queries.queueStays, asked)).toReversed()
  }

  async assignments(conversationId: string): Promise<Assignment[]> {
    const asked = { id: conversationId, limit: ASSIGNMENTS_TOLD }
    const found = await this.#read(this.#queries.assignments, asked)
    return found.map(({ workspaceId, ...assignment }) => assignment)
  }

  async file(id: string): Promise<FileRecord | null> {
    return first(await this.#read(this.#queries.file, { id }))
  }

  conversationsOf(
    visitorId: string,
    limit: number,
    { createdAt: before, id: beforeId }: ConversationPlace = LAST_PLACE,
  ): Promise<ConversationRecord[]> {
    return this.#read(this.#queries.ofVisitor, { id: visitorId, limit, before, beforeId })
  }

  firstAnswers(siteId: string, limit: number): Promise<FirstAnswer[]> {
    return this.#read(this.#queries.firstAnswers, { id: siteId, limit })
  }

  waiting(): Promise<Waiting[]> {
    return this.#read(this.#queries.waiting)
  }

  async messages(
    conversationId: string,
    range: { afterSeq?: number; beforeSeq?: number; limit: number },
  ): Promise<MessageRecord[]> {
    const { afterSeq: after = 0, beforeSeq: before = Number.MAX_SAFE_INTEGER, limit } = range
    const parameters = { id: conversationId, after, before, limit }
    return (await this.#read(this.#queries.transcript, parameters)).toReversed()
  }

  async snapshot(conversationLimit: number): Promise<EntityRecord[]> {
    const [company, { sites, teams, agents }, tags, conversations] = await Promise.all([
      this.#read(this.#queries.workspaces),
      this.places(),
      this.#read(this.#queries.tags),
      this.#read(this.#queries.active, { limit: conversationLimit }),
    ])
    const visitors = await this.visitors(conversations.map(({ visitorId }) => visitorId))
    return [
      ...as('workspace', company),
      ...as('site', sites),
      ...as('team', teams),
      ...as('agent', agents),
      ...as('tag', tags),
      ...as('visitor', visitors),
      ...as('conversation', conversations),
    ]
  }

  /**
   * The tables are read one after another while others write. What is newer than the rev at the start is left for
   * the next time: else a change could be shown before an older one that its own table was read too early for.
   */
  async changesSince(after: number, limit: number): Promise<EntityRecord[]> {
    const upTo = await this.rev()
    if (upTo <= after) return []
    const queries = this.#queries
    const range = { after, upTo, limit }
    const changes = await Promise.all([
      this.#read(queries.workspacesSince, range).then((records) => as('workspace', records)),
      this.#read(queries.sitesSince, range).then((records) => as('site', records)),
      this.#read(queries.teamsSince, range).then((records) => as('team', records)),
      this.#read(queries.agentsSince, range).then((records) => as('agent', records)),
      this.#read(queries.tagsSince, range).then((records) => as('tag', records)),
      this.#read(queries.visitorsSince, range).then((records) => as('visitor', records)),
      this.#read(queries.conversationsSince, range).then((records) => as('conversation', records)),
    ])
    return changes.flat<EntityRecord[][]>().sort(byRev).slice(0, limit)
  }

  async messagesSince(
    conversationIds: readonly string[],
    after: number,
    limit: number,
  ): Promise<MessageRecord[]> {
    if (conversationIds.length === 0) return []
    const rows = asRows(conversationIds.map((conversationId) => ({ conversationId })))
    return this.#read(this.#queries.messagesSince, { rows, after, limit })
  }

  conversationsSince(visitorId: string, after: number): Promise<ConversationRecord[]> {
    return this.#shared.conversationsSince({ workspaceId: this.#workspaceId, visitorId, after })
  }

  async #visitors(ids: readonly string[]): Promise<VisitorRecord[]> {
    if (ids.length === 0) return []
    return this.#read(this.#queries.visitors, { rows: asRows(ids.map((id) => ({ id }))) })
  }

  #read<Row>(query: Prepared<Row>, parameters: Record<string, unknown> = {}): Promise<Row[]> {
    return query.execute({ ...parameters, workspaceId: this.#workspaceId })
  }
}

function as<Kind extends EntityKind>(kind: Kind, records: readonly RecordOf<Kind>[]) {
  return records.map((record) => ({ kind, record }))
}

function byRev(a: EntityRecord, b: EntityRecord): number {
  return a.record.rev - b.record.rev
}

function first<Row>(rows: readonly Row[]): Row | null {
  return rows[0] ?? null
}

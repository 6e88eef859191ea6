import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { TeamRouting } from '@tealight/protocol'
import type { ConversationRecord, TeamRecord } from '../../domain/entities.ts'
import type { Database } from '../database.ts'
import type {
  AttendanceRecord,
  Load,
  QueuePosition,
  RoutingRecords,
  RoutingTx,
  TurnRecord,
} from '../routing-tx.ts'
import { isActive } from '../schema.ts'
import { asRows } from '../wide.ts'
import type { TxQueries } from './tx-queries.ts'

type Kind = keyof RoutingRecords
type Read = <Found>(
  workspaceIds: readonly string[],
  read: () => Promise<Found[]>,
) => Promise<Found[]>

/** The routing's share of a transaction. What is kept waits as entities do, and is written with them. */
export class DeedRouting implements RoutingTx {
  readonly #now: number
  readonly #database: Database
  readonly #queries: TxQueries
  readonly #read: Read
  readonly #unwritten = new Map<Kind, RoutingRecords[Kind][]>()

  constructor(now: number, database: Database, queries: TxQueries, read: Read) {
    this.#now = now
    this.#database = database
    this.#queries = queries
    this.#read = read
  }

  teamsIn(workspaceIds: readonly string[]): Promise<TeamRecord[]> {
    const rows = asRows(workspaceIds.map((workspaceId) => ({ workspaceId })))
    return this.#read(workspaceIds, () => this.#queries.teamsIn.execute({ rows }))
  }

  waiting(
    workspaceId: string,
    { teamId, after, limit }: { teamId: string; after: QueuePosition; limit: number },
  ): Promise<ConversationRecord[]> {
    const page = { workspaceId, id: teamId, after: after.rank, afterId: after.id, limit }
    return this.#read([workspaceId], () => this.#queries.waitingOf.execute(page))
  }

  async loads(workspaceId: string): Promise<Load[]> {
    const { openLoads, offeredLoads } = this.#queries
    const [open, offers] = await Promise.all([
      this.#read([workspaceId], () => openLoads.execute({ workspaceId })),
      this.#read([workspaceId], () => offeredLoads.execute({ workspaceId })),
    ])
    return [...open, ...offers]
  }

  async inHands(workspaceId: string, id: string): Promise<ConversationRecord[]> {
    const asked = { workspaceId, id }
    const [own, offers] = await Promise.all([
      this.#read([workspaceId], () => this.#queries.assignedTo.execute(asked)),
      this.#read([workspaceId], () => this.#queries.offeredTo.execute(asked)),
    ])
    return [...own, ...offers]
  }

  async present(workspaceId: string): Promise<string[]> {
    const asked = { workspaceId, now: this.#now }
    const found = await this.#read([workspaceId], () => this.#queries.present.execute(asked))
    return found.map(({ agentId }) => agentId)
  }

  attendances(workspaceId: string, id: string): Promise<AttendanceRecord[]> {
    const asked = { workspaceId, id }
    return this.#read([workspaceId], () => this.#queries.attendancesOf.execute(asked))
  }

  turns(workspaceId: string): Promise<TurnRecord[]> {
    return this.#read([workspaceId], () => this.#queries.turnsOf.execute({ workspaceId }))
  }

  lastAgents(workspaceId: string, visitorIds: readonly string[]) {
    const rows = asRows(visitorIds.map((visitorId) => ({ workspaceId, visitorId })))
    return this.#read([workspaceId], () => this.#queries.lastAgents.execute({ rows }))
  }

  async sessions(id: string): Promise<number> {
    const asked = { id, now: this.#now }
    const [found] = await this.#read([], () => this.#queries.sessionsOf.execute(asked))
    return found?.count ?? 0
  }

  keep<Of extends Kind>(kind: Of, record: RoutingRecords[Of]): void {
    const records = this.#unwritten.get(kind)
    if (records === undefined) this.#unwritten.set(kind, [record])
    else records.push(record)
  }

  async setLapses(
    { workspaceId, id }: TeamRecord,
    inactivity: TeamRouting['inactivity'],
  ): Promise<void> {
    const { writing, schema } = this.#database
    const { conversations } = schema
    const { owedSince, warnedAt } = conversations
    const { warnS = 0, resolveS = 0 } = inactivity ?? {}
    const lapse = sql`coalesce(${warnedAt} + ${resolveS * 1_000}, ${owedSince} + ${warnS * 1_000})`
    await writing
      .update(conversations)
      .set({ dueAt: inactivity === null ? null : lapse })
      .where(
        and(
          eq(conversations.workspaceId, workspaceId),
          isActive(conversations.status),
          eq(conversations.status, 'open'),
          eq(conversations.teamId, id),
          isNotNull(owedSince),
        ),
      )
  }

  async lookAfterLeft(workspaceId: string): Promise<void> {
    const { writing, schema } = this.#database
    const { attendances } = schema
    await writing
      .update(attendances)
      .set({ dueAt: sql`${attendances.leftAt}` })
      .where(and(eq(attendances.workspaceId, workspaceId), isNotNull(attendances.leftAt)))
  }

  async forgetAttendance(workspaceId: string, agentId: string): Promise<void> {
    const { writing, schema } = this.#database
    const { attendances } = schema
    await writing
      .delete(attendances)
      .where(and(eq(attendances.workspaceId, workspaceId), eq(attendances.agentId, agentId)))
  }

  async isKnown(id: string): Promise<boolean> {
    const found = await this.#read([], () => this.#queries.nodeOf.execute({ id }))
    return found.length > 0
  }

  async buryNode(nodeId: string, leftAt: number): Promise<void> {
    const { writing, schema } = this.#database
    const { attendances, nodes } = schema
    await writing
      .update(attendances)
      .set({ leftAt, dueAt: leftAt })
      .where(and(eq(attendances.nodeId, nodeId), isNull(attendances.leftAt)))
    await writing.delete(nodes).where(eq(nodes.id, nodeId))
  }

  /** Writes what is not written yet: of one key only what was kept last. */
  async write(): Promise<void> {
    const { line } = this.#database
    const writes = [...this.#unwritten].map(([kind, records]) =>
      line.query(this.#queries.wide[kind], [asRows(records)]),
    )
    this.#unwritten.clear()
    await Promise.all(writes)
  }
}

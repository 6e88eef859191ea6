import {
  reportBusySchema,
  reportConversationsSchema,
  reportGroupsSchema,
  reportSchema,
} from '@tealight/protocol/schemas'
import type { Report } from '@tealight/protocol'
import { Hono } from 'hono'
import { slotsOf, spanOf } from '../../domain/reports/periods.ts'
import type { AgentRecord } from '../../domain/entities.ts'
import { evensIn } from '../../domain/time-zone.ts'
import { concurrencyOf } from '../../reports/concurrency.ts'
import { conversationsBehind } from '../../reports/conversations.ts'
import { figuresOf, groupsOf } from '../../reports/figures.ts'
import { ratingsOf } from '../../reports/ratings.ts'
import type { Reads } from '../../store/reads.ts'
import type { ReportAsked, ReportFilter } from '../../store/reports.ts'
import { codeOf } from '../../store/storage-failure.ts'
import { readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** So long may it take to make the facts of what was said just now. */
const MAKE_FACTS_MS = 5_000

/** Figures of what happened. Owners and admins see all of them, agents their own. */
export function reportRoutes(house: House) {
  const ask = <T>(agent: AgentRecord, work: (reads: Reads) => Promise<T>) =>
    inTurn(house, agent, work)
  return new Hono<AgentEnv>()
    .get('/reports/figures', async (c) => {
      const report = readPart(reportSchema, 'report', c.req.query())
      return c.json(
        await ask(c.var.agent, (reads) => figuresOf(reads.reports, askedBy(c.var.agent, report))),
      )
    })
    .get('/reports/groups', async (c) => {
      const report = readPart(reportGroupsSchema, 'report', c.req.query())
      const asked = { slots: [spanOf(report)], filter: filterOf(c.var.agent, report) }
      return c.json(await ask(c.var.agent, (reads) => groupsOf(reads.reports, asked, report.of)))
    })
    .get('/reports/ratings', async (c) => {
      const report = readPart(reportSchema, 'report', c.req.query())
      return c.json(
        await ask(c.var.agent, (reads) => ratingsOf(reads.reports, askedBy(c.var.agent, report))),
      )
    })
    .get('/reports/concurrency', async (c) => {
      const asked = askedBy(c.var.agent, readPart(reportSchema, 'report', c.req.query()))
      return c.json(
        await ask(c.var.agent, (reads) => concurrencyOf(reads.reports, asked, house.now())),
      )
    })
    .get('/reports/busy', async (c) => {
      const report = readPart(reportBusySchema, 'report', c.req.query())
      const { from, to } = spanOf(report)
      const filter = filterOf(c.var.agent, report)
      const cells = await ask(c.var.agent, (reads) =>
        reads.reports.busy(evensIn(report.zone, from, to), filter),
      )
      return c.json({ cells })
    })
    .get('/reports/conversations', async (c) => {
      const report = readPart(reportConversationsSchema, 'report', c.req.query())
      const filter = filterOf(c.var.agent, report)
      return c.json(await ask(c.var.agent, (reads) => conversationsBehind(reads, report, filter)))
    })
}

async function inTurn<T>(
  { store, facts, reportTurns }: House,
  { id, workspaceId }: AgentRecord,
  work: (reads: Reads) => Promise<T>,
): Promise<T> {
  const turn = reportTurns.take(`${workspaceId} ${id}`, async () => {
    if (!(await facts.upToDate(workspaceId, MAKE_FACTS_MS))) throw new Refused('busy')
    return work(store.reads(workspaceId)).catch(busyIfLate)
  })
  if (turn === null) throw new Refused('too-many-requests')
  return turn
}

/** What takes longer than any read may has been given up by the store: it may be tried again, or asked for less. */
function busyIfLate(error: unknown): never {
  throw LATE.has(codeOf(error)) ? new Refused('busy') : error
}

/** As libSQL's threads say it, and as PostgreSQL does. */
const LATE: ReadonlySet<string> = new Set(['TIME_LIMIT', '57014'])

function askedBy(agent: AgentRecord, report: Report): ReportAsked {
  return { slots: slotsOf(report, report.step), filter: filterOf(agent, report) }
}

/** An agent sees nothing but what is theirs, whatever they ask for. */
function filterOf({ id, role }: AgentRecord, { siteId, teamId, agentId, tagId }: ReportFilter) {
  return { siteId, teamId, tagId, agentId: role === 'agent' ? id : agentId }
}

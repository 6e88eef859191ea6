import type { WorkspaceRouting } from '@tealight/protocol'
import type { AgentRecord, ConversationRecord, TeamRecord } from '../domain/entities.ts'
import { isOpenAt, openingAt } from '../domain/hours.ts'
import { distribute, type OpenQueue } from '../domain/routing/distribute.ts'
import { give } from '../domain/routing/give.ts'
import { routingOf, routingOfWorkspace } from '../domain/routing/routing-of.ts'
import type { Worker } from '../domain/routing/worker.ts'
import { capacityOf, loadOf } from '../domain/routing/workload.ts'
import type { GroupDeed, InWorkspace, Journal, Tx } from '../store/journal.ts'
import type { QueuePosition } from '../store/routing-tx.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** How many of one queue are looked at in one go: few at first, for often nobody has room for more. */
const FIRST_PAGE = 20
const PAGE_SIZE = 250
const BEFORE_ALL = { rank: Number.MIN_SAFE_INTEGER, id: '' }

/**
 * Gives out whatever waits in a workspace, as far as its teams' policies and its agents' capacities allow. Doing it when
 * nothing is to be done changes nothing. All of it happens in one transaction that no other writer of the workspace, on
 * whatever node, can come between: so nobody is given more than their capacity, and nothing is given twice.
 */
export function routeWaiting(journal: Journal, workspaceId: string): Promise<void> {
  return journal.join(queuesAreGivenOut, { workspaceId })
}

/** Who asks along with others asks for the same: it is done once. */
const queuesAreGivenOut: GroupDeed<InWorkspace, void> = async (tx, group) => {
  const workspaceIds = new Set(group.map(({ workspaceId }) => workspaceId))
  for (const workspaceId of workspaceIds) await giveOutAll(tx, workspaceId)
  return group.map(() => undefined)
}

async function giveOutAll(tx: Tx, workspaceId: string): Promise<void> {
  const queues = openQueues(tx, await tx.teams(workspaceId))
  if (queues.length === 0) return
  const seen = new Map<string, QueuePosition>()
  let workforce: Workforce | null = null
  for (let limit = FIRST_PAGE; ; limit = PAGE_SIZE) {
    const page = await readPage(tx, queues, seen, limit)
    if (page.length === 0) return
    workforce ??= await readWorkers(tx, workspaceId)
    if (isEverybodyBusy(workforce)) return
    await giveOut(tx, queues, page, workforce)
    for (const { teamId, rank, id } of page) seen.set(teamId, { rank: rank ?? 0, id })
  }
}

/** The queues that are given out now. One whose hours begin later is looked at again then. */
function openQueues(tx: Tx, teams: readonly TeamRecord[]): OpenQueue[] {
  return teams.flatMap((team) => {
    const routing = routingOf(team)
    if (routing.policy === 'manual' && routing.reopenS === 0) return []
    if (isOpenAt({ ...routing.hours, email: 'off' }, tx.now)) return [{ team, routing }]
    const { until } = openingAt({ ...routing.hours, email: 'off' }, tx.now)
    if (until !== team.dueAt) tx.put('team', { ...team, dueAt: until })
    return []
  })
}

/**
 * Those who are next, of all queues together. Where more wait in a queue than were read, somebody else's turn may come
 * before that of others who were: those are left for the next time.
 */
async function readPage(
  tx: Tx,
  queues: readonly OpenQueue[],
  seen: ReadonlyMap<string, QueuePosition>,
  limit: number,
): Promise<ConversationRecord[]> {
  const pages = await Promise.all(
    queues.map(({ team: { workspaceId, id: teamId } }) => {
      const after = seen.get(teamId) ?? BEFORE_ALL
      return tx.routing.waiting(workspaceId, { teamId, after, limit })
    }),
  )
  const ends = pages.flatMap((page) => (page.length === limit ? [page.at(-1)?.rank ?? 0] : []))
  return pages.flat().filter(({ rank }) => (rank ?? 0) <= Math.min(...ends))
}

interface Workforce {
  all: Worker[]
  routing: WorkspaceRouting
}

async function readWorkers(tx: Tx, workspaceId: string): Promise<Workforce> {
  const [workspace, agents, present, loads, turns] = await Promise.all([
    tx.workspace(workspaceId),
    tx.agents(workspaceId),
    tx.routing.present(workspaceId),
    tx.routing.loads(workspaceId),
    tx.routing.turns(workspaceId),
  ])
  const routing = routingOfWorkspace({ routing: workspace?.routing ?? {} })
  const isHere = new Set(present)
  const turnOf = new Map(turns.map(({ agentId, turn }) => [agentId, turn]))
  const all = agents.map((agent: AgentRecord) => ({
    agent,
    isHere: isHere.has(agent.id),
    load: loadOf(agent, loads, routing),
    capacity: capacityOf(agent, routing),
    turn: turnOf.get(agent.id) ?? 0,
  }))
  return { all, routing }
}

async function giveOut(
  tx: Tx,
  queues: readonly OpenQueue[],
  waiting: readonly ConversationRecord[],
  { all: workers, routing: { weights } }: Workforce,
): Promise<void> {
  const lastAgents = await readLastAgents(tx, waiting)
  const placed = distribute(waiting, { queues, workers, weights, lastAgents })
  if (placed.length === 0) return
  const transcript = await openTranscript(tx, [])
  transcript.meet(waiting)
  for (const one of placed) transcript.apply(give(one, momentAt(tx.now)), one.why)
  await transcript.put()
  const given = new Set(placed.map(({ worker }) => worker))
  for (const { agent, turn } of given)
    tx.routing.keep('turn', { workspaceId: agent.workspaceId, agentId: agent.id, turn })
}

async function readLastAgents(
  tx: Tx,
  waiting: readonly ConversationRecord[],
): Promise<Map<string, string>> {
  const [first] = waiting
  if (first === undefined) return new Map()
  const visitorIds = [...new Set(waiting.map(({ visitorId }) => visitorId))]
  const found = await tx.routing.lastAgents(first.workspaceId, visitorIds)
  return new Map(found.map(({ visitorId, lastAgentId }) => [visitorId, lastAgentId ?? '']))
}

function isEverybodyBusy({ all, routing: { weights } }: Workforce): boolean {
  const lightest = Math.min(...Object.values(weights))
  return all.every(({ agent, isHere, load, capacity }) => {
    return !isHere || agent.availability === 'away' || load + lightest > capacity
  })
}

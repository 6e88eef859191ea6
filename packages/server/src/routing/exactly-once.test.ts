import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test } from 'vitest'
import { attend } from '../commands/attend.ts'
import { claimNext } from '../commands/claim-conversation.ts'
import { editRouting } from '../commands/edit-routing.ts'
import { editTeam } from '../commands/keep-teams.ts'
import { resolveConversation } from '../commands/resolve-conversation.ts'
import { routeWaiting } from '../commands/route-waiting.ts'
import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import { routingOf, routingOfWorkspace } from '../domain/routing/routing-of.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { databaseKinds } from '../testing/databases.ts'
import { agentIn, conversationIn, foundIn } from '../testing/records.ts'

/*
 * The invariants of the routing, with 200 agents, 1,000 who wait, and as many programs at work as the database allows.
 * See docs/agents/routing.md.
 */

const AGENTS = 200
const WAITING = 1_000
const CAPACITY = 4
const PLACES = AGENTS * CAPACITY

const kinds = await databaseKinds()
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())))

describe.each(kinds)('$name', ({ name, freshUrl }) => {
  /** One program with the embedded database, two with PostgreSQL. */
  async function programs(): Promise<Store[]> {
    const url = await freshUrl()
    const first = await openStore({ url })
    return name === 'libSQL' ? [first] : [first, await openStore({ url })]
  }

  test('RTE1-RTE4: whoever waits is given to one agent, in order, and to nobody beyond their capacity', async () => {
    const stores = await programs()
    const { workspaceId, agents } = await crowd(stores, 'least-busy')
    const everywhere = stores.flatMap((store) => Array.from({ length: 20 }, () => store))
    await Promise.all(everywhere.map(({ journal }) => routeWaiting(journal, workspaceId)))
    await holds(stores, workspaceId, PLACES)

    const taken = (await read(stores, workspaceId)).filter(({ status }) => status === 'open')
    await Promise.all(
      taken.slice(0, 150).flatMap((conversation, nth) => {
        const { journal } = storeOf(stores, nth)
        const agent = agents.find(({ id }) => id === conversation.assigneeId)
        if (agent === undefined) throw new Error('nobody has it')
        return [
          resolveConversation(journal, conversation.id, agent),
          routeWaiting(journal, workspaceId),
        ]
      }),
    )
    for (const { journal } of stores) await routeWaiting(journal, workspaceId)
    await holds(stores, workspaceId, PLACES + 150)
    await Promise.all(stores.map((store) => store.close()))
  })

  test('RTE1-RTE4: and so where 200 agents ask for the next one 1,000 times at once', async () => {
    const stores = await programs()
    const { workspaceId, agents, teamId } = await crowd(stores, 'manual')
    const outcomes = await Promise.all(
      Array.from({ length: CAPACITY + 1 }, () => agents)
        .flat()
        .map((agent, nth) =>
          claimNext(storeOf(stores, nth + Math.trunc(nth / AGENTS)).journal, teamId, agent),
        ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(PLACES)
    expect(outcomes.filter((one) => !one.ok && one.refusal === 'at-capacity')).toHaveLength(AGENTS)
    await holds(stores, workspaceId, PLACES)
    await Promise.all(stores.map((store) => store.close()))
  })
})

function storeOf(stores: readonly Store[], nth: number): Store {
  const store = stores[nth % stores.length]
  if (store === undefined) throw new Error('there is no store')
  return store
}

/** Everybody is there, and nobody has been given anything yet. */
async function crowd(stores: readonly Store[], policy: 'manual' | 'least-busy') {
  const store = storeOf(stores, 0)
  const { workspaceId } = await foundIn(store)
  const agents: AgentRecord[] = Array.from({ length: AGENTS }, () => agentIn(workspaceId))
  const teamId = await store.journal.write(workspaceId, async (tx) => {
    for (const agent of agents) tx.put('agent', agent)
    const [team] = await tx.teams(workspaceId)
    for (let nth = 0; nth < WAITING; nth += 1) {
      const waiting = { teamId: team?.id ?? '', queuedAt: nth, createdAt: nth, rank: nth }
      tx.put('conversation', conversationIn(workspaceId, { ...waiting, visitorId: nanoid() }))
    }
    return team?.id ?? ''
  })
  const routing = routingOfWorkspace({ routing: {} })
  const bound = { ...routing, capacity: CAPACITY, claimBeyond: false }
  await editRouting(store.journal, workspaceId, bound)
  const memberIds = agents.map(({ id }) => id)
  const chosen = { ...routingOf({ routing: {} }), policy }
  await editTeam(store.journal, workspaceId, teamId, { memberIds, routing: chosen })
  await Promise.all(
    agents.map(({ id: agentId }, nth) => {
      const nodeId = `node-${nth % stores.length}`
      return attend(storeOf(stores, nth).journal, { workspaceId, agentId, nodeId })
    }),
  )
  return { workspaceId, agents, teamId }
}

async function read(stores: readonly Store[], workspaceId: string): Promise<ConversationRecord[]> {
  const changes = await storeOf(stores, 0)
    .reads(workspaceId)
    .changesSince(0, WAITING * 3)
  return changes.flatMap((change) => (change.kind === 'conversation' ? [change.record] : []))
}

async function holds(stores: readonly Store[], workspaceId: string, given: number): Promise<void> {
  const conversations = await read(stores, workspaceId)
  const waiting = conversations.filter(({ status }) => status === 'queued')
  const gone = conversations.filter(({ status }) => status !== 'queued')
  // RTE1: each is given once, and its transcript tells so once.
  expect(gone).toHaveLength(given)
  expect(new Set(gone.map(({ messageCount, status }) => `${status} ${messageCount}`))).toEqual(
    new Set(given > PLACES ? ['open 1', 'resolved 2'] : ['open 1']),
  )
  // RTE2: nobody has more than they can do.
  const loads = new Map<string, number>()
  for (const { assigneeId } of gone)
    if (assigneeId !== null) loads.set(assigneeId, (loads.get(assigneeId) ?? 0) + 1)
  expect(Math.max(...loads.values())).toBe(CAPACITY)
  // RTE3: whoever still waits came after everybody who does not.
  const came = (those: readonly ConversationRecord[]) => those.map(({ createdAt }) => createdAt)
  expect(Math.max(...came(gone))).toBeLessThan(Math.min(...came(waiting)))
  // RTE4: nobody waits whom somebody could take.
  expect([...loads.values()].reduce((sum, load) => sum + load, 0)).toBe(PLACES)
}

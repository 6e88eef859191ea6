import { LocationProvider } from 'preact-iso/router'
import { afterEach, expect, test } from 'vitest'
import { Supervise } from '../conversation/supervise.tsx'
import { WallShell } from '../shell/wall-shell.tsx'
import {
  byId,
  conversation,
  deskForTest,
  maya,
  MINUTE,
  NOW,
  team,
  tomas,
  visitor,
} from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { Wall } from './wall.tsx'

afterEach(clear)

const of = (id: string, minutesAgo: number, by: 'visitor' | 'agent' = 'visitor') => {
  const author =
    by === 'visitor'
      ? ({ kind: 'visitor' } as const)
      : ({ kind: 'agent', id: tomas.id, name: tomas.name } as const)
  const lastMessage = { seq: 1, at: NOW - minutesAgo * MINUTE, author, excerpt: 'Hello' }
  const isTheirs = { status: 'open', assigneeId: tomas.id, queuedAt: null } as const
  return conversation(id, { ...isTheirs, lastMessage, ...(by === 'visitor' && { isOwed: true }) })
}

const owner = { ...maya, role: 'owner' } as const
const sales = team('team-sales', 'Sales')
const figures = {
  teamId: sales.id,
  waiting: 3,
  oldestAt: NOW - 2 * MINUTE - 5_000,
  arrived: 12,
  served: 9,
  waitMs: 4 * MINUTE,
}

async function openWall() {
  const conversations = [of('c-answered', 9, 'agent'), of('c-owed', 1), of('c-owed-longest', 4)]
  const at = deskForTest({
    session: { agent: owner, hasPassword: true },
    teams: byId(sales),
    agentsOnline: new Set([tomas.id]),
    conversations: byId(...conversations),
    visitors: byId(...conversations.map(({ id, visitorId }) => visitor(visitorId, id))),
    queues: new Map([[sales.id, figures]]),
    workloads: new Map([
      [tomas.id, { agentId: tomas.id, availability: 'open', load: 3, capacity: 5 }],
    ]),
  })
  await show(
    at.desk,
    <LocationProvider>
      <Wall />
    </LocationProvider>,
  )
  return at
}

test('each queue has its figures, and they change as they are told', async () => {
  const { receives } = await openWall()
  const cells = () => [...document.querySelectorAll('td')].map((it) => it.textContent)
  expect(cells()).toEqual(['3', '2:05', '12', '9', '4m'])
  receives({ queues: new Map([[sales.id, { ...figures, waiting: 0, oldestAt: null }]]) })
  await settled()
  expect(cells().slice(0, 2)).toEqual(['0', 'nobody'])
})

test('each agent has their load and what they do, whoever waits for an answer longest first', async () => {
  await openWall()
  const card = [...document.querySelectorAll('.wall-agent')].find((it) =>
    it.textContent.includes('Tomás'),
  )
  expect(card?.textContent).toContain('3 of 5')
  const doings = [...(card?.querySelectorAll('.wall-doing') ?? [])].map((it) => it.textContent)
  expect(doings).toEqual(['c-owed-longest4:00', 'c-owed1:00', 'c-answeredanswered'])
})

test('from a conversation the way leads back to the wall', async () => {
  const { desk } = await openWall()
  document.querySelector<HTMLElement>('.wall-doing')?.click()
  expect(desk.wayBack.value).toEqual({ at: 'c-owed-longest', to: '/console/wall' })
})

test('the wall is not for everybody', async () => {
  const { desk } = deskForTest()
  await show(
    desk,
    <LocationProvider>
      <WallShell />
    </LocationProvider>,
  )
  expect(document.querySelector('main')?.textContent).toContain('owners and administrators')
})

test('whoever leads whispers to the colleague, and takes over', async () => {
  const conversationOf = of('c-owed', 1)
  const { desk, asked } = deskForTest({ session: { agent: owner, hasPassword: true } })
  await show(desk, <Supervise conversation={conversationOf} />)
  const [whisper, takeOver] = document.querySelectorAll('button')
  whisper?.click()
  expect(desk.writes.value).toBe('note')
  expect(desk.drafts.of('note:c-owed')).toBe('@Tomás ')
  takeOver?.click()
  await settled()
  const wish = JSON.stringify({ to: { agentId: maya.id } })
  expect(asked).toEqual([`POST /agent/conversations/c-owed/transfer ${wish}`])
})

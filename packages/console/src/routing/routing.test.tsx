import type { Assignment, Conversation } from '@tealight/protocol'
import { LocationProvider } from 'preact-iso/router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ListRow } from '../lists/list-row.tsx'
import { takeNext } from '../state/claim-next.ts'
import {
  byId,
  conversation,
  deskForTest,
  maya,
  MINUTE,
  NOW,
  team,
  tomas,
} from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { RoutingDialog } from './dialogs.tsx'
import { Offers } from './offers.tsx'

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})
afterEach(clear)

const one = conversation('conversation-1')
const words = () => (document.body.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '')

function pressed(name: string): void {
  const button = [...document.querySelectorAll('button')].find((it) =>
    (it.ariaLabel ?? it.textContent).startsWith(name),
  )
  if (button === undefined) throw new Error(`there is no button ${name}`)
  button.click()
}

async function openDialog(about: 'snooze' | 'priority' | 'why', it: Conversation = one) {
  const at = deskForTest({ conversations: byId(it) })
  await show(at.desk, <RoutingDialog about={about} conversation={it} onClose={() => {}} />)
  return at
}

test('a conversation is put aside for an hour, or until the visitor writes', async () => {
  const { asked } = await openDialog('snooze')
  pressed('In an hour')
  await settled()
  const until = NOW + 60 * MINUTE
  expect(asked).toContain(`PUT /agent/conversations/conversation-1/snooze {"until":${until}}`)
  pressed('Until the visitor writes')
  await settled()
  expect(asked).toContain('PUT /agent/conversations/conversation-1/snooze {"until":null}')
})

test('no time that has passed can be picked', async () => {
  const { asked } = await openDialog('snooze')
  const field = document.querySelector('input')
  if (field) field.value = '2020-01-01T09:00'
  field?.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
  expect(document.querySelector<HTMLButtonElement>('form button')?.disabled).toBe(true)
  expect(asked).toEqual([])
})

test('a priority is chosen, and stands in the row', async () => {
  const { asked } = await openDialog('priority')
  pressed('Urgent')
  await settled()
  expect(asked).toEqual(['PUT /agent/conversations/conversation-1/priority {"priority":"urgent"}'])
  clear()

  const { desk } = deskForTest({ conversations: byId({ ...one, priority: 'urgent' }) })
  const row = { list: 'queue', conversationId: one.id, agentId: maya.id } as const
  await show(desk, <ListRow {...row} isOpen={false} isStanding showsStatus={false} />)
  expect(document.querySelector('.row-name')?.textContent).toContain('Urgent')
})

test('the time that somebody waits runs, and nothing else of the row is drawn again', async () => {
  let now = NOW + 59_000
  const { desk } = deskForTest({ conversations: byId(one) }, () => now)
  const row = { list: 'queue', conversationId: one.id, agentId: maya.id } as const
  await show(desk, <ListRow {...row} isOpen={false} isStanding showsStatus={false} />)
  const drawn = [...document.querySelectorAll('.row *')]
  const running = document.querySelector('.running')
  expect(running?.textContent).toBe('0:59')
  now += 2_000
  await vi.waitFor(() => expect(running?.textContent).toBe('1:01'), { timeout: 4_000 })
  expect([...document.querySelectorAll('.row *')]).toEqual(drawn)
})

const assignment: Assignment = {
  id: 'assignment-1',
  conversationId: one.id,
  teamId: 'team-000001',
  agentId: tomas.id,
  at: NOW,
  kind: 'assigned',
  by: 'policy',
  policy: 'least-busy',
  candidates: [{ agentId: tomas.id, load: 1, capacity: 5 }],
  candidateCount: 1,
  skipped: [{ agentId: maya.id, reason: 'full' }],
  skippedCount: 3,
}

test('why a conversation was given to whom is told in words', async () => {
  const at = deskForTest({ teams: byId(team('team-000001', 'Sales')) })
  at.desk.client.ask = async <T,>() => ({
    ok: true,
    value: { assignments: [assignment] } as T,
  })
  await show(at.desk, <RoutingDialog about="why" conversation={one} onClose={() => {}} />)
  expect(words()).toContain('Tomás was given it')
  expect(words()).toContain('Queue of Sales')
  expect(words()).toContain('smallest part of their capacity')
  expect(words()).toContain('1 of 5 taken')
  expect(words()).toMatch(/Maya\s*had no room/)
  expect(words()).toContain('and 2 more')
})

test('a reason that cannot be fetched is asked for again', async () => {
  const { asked } = await openDialog('why')
  const path = 'GET /agent/conversations/conversation-1/assignments'
  pressed('Try again')
  await settled()
  expect(asked).toEqual([path, path])
})

const offered = conversation('conversation-2', { offer: { agentId: maya.id, until: NOW + 42_000 } })

test('what is offered shows how long still, and is accepted or declined', async () => {
  const { desk, asked } = deskForTest({ conversations: byId(one, offered) })
  await show(
    desk,
    <LocationProvider>
      <Offers />
    </LocationProvider>,
  )
  expect(words()).toContain('0:42')
  pressed('Decline')
  pressed('Accept')
  await settled()
  expect(asked).toEqual([
    'DELETE /agent/conversations/conversation-2/offer',
    'claim conversation-2',
  ])
})

test('the next one is taken out of the agent’s own queue, never what is offered to others', async () => {
  const theirs = { ...one, rank: 1, teamId: 'team-theirs' }
  const own = { ...one, id: 'c-3', rank: 3, teamId: 'team-own' }
  const teams = byId(
    { ...team('team-theirs', 'Theirs'), memberIds: [tomas.id] },
    { ...team('team-own', 'Own'), memberIds: [maya.id] },
  )
  const toTomas = {
    ...one,
    id: 'c-2',
    rank: 0,
    teamId: 'team-other',
    offer: { agentId: tomas.id, until: NOW },
  }
  const { desk, asked } = deskForTest({ teams, conversations: byId(theirs, toTomas, own) })
  await takeNext(desk, 'queue')
  await takeNext(desk, 'team/team-theirs')
  expect(asked).toEqual([
    'POST /agent/teams/team-own/claims {}',
    'POST /agent/teams/team-theirs/claims {}',
  ])
})

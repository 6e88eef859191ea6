import type { WorkspaceRouting } from '@tealight/protocol'
import { LocationProvider } from 'preact-iso/router'
import { afterEach, expect, test, vi } from 'vitest'
import { byId, deskForTest, maya, team, type TestDesk } from '../../testing/desk-for-test.ts'
import { clear, settled, show } from '../../testing/screen.ts'
import { AgentsPage } from './agents.tsx'
import { RoutingPage } from './routing.tsx'
import { Teams } from './teams.tsx'

afterEach(clear)

const rule = (id: string) => ({
  id,
  name: id,
  isOn: true,
  when: { siteId: null, url: '', language: '', answer: null, reach: '' },
  teamId: null,
  priority: null,
  topic: 'money',
})
const routing: WorkspaceRouting = {
  rules: [rule('first'), rule('second')],
  capacity: 5,
  claimBeyond: true,
  weights: { widget: 1, page: 1 },
  vanishS: null,
  signOff: 'requeue',
  places: 'several',
}

/** A server that has this, and answers what is put with what is wrong, if something is. */
function answering(at: TestDesk, wrong?: { path: string; message: string }): void {
  at.desk.client.ask = async <T,>(method: string, path: string, body?: object) => {
    at.asked.push([method, path, JSON.stringify(body)].join(' '))
    if (method === 'PUT' && wrong !== undefined)
      return { ok: false, refusal: 'bad-request', message: '', issues: [wrong] } as const
    return { ok: true, value: (body ?? routing) as T } as const
  }
}

async function openPage(Page: () => preact.VNode, at: TestDesk): Promise<void> {
  await show(
    at.desk,
    <LocationProvider>
      <Page />
    </LocationProvider>,
  )
  await settled()
}

const button = (name: string, index = 0) =>
  [...document.querySelectorAll('button')].filter((it) => it.textContent === name)[index]

async function type(id: string, text: string): Promise<void> {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLInputElement)) throw new Error(`there is no field ${id}`)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

const putOf = ({ asked }: TestDesk): WorkspaceRouting =>
  JSON.parse(asked.find((it) => it.startsWith('PUT'))?.slice('PUT /admin/routing '.length) ?? '{}')

test('rules are moved, and all of it is saved as a whole', async () => {
  const at = deskForTest()
  answering(at)
  await openPage(RoutingPage, at)
  expect(button('Move up')?.disabled).toBe(true)
  button('Move down')?.click()
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('rules.1.move--1'))
  await type('capacity', '3')
  expect(document.body.textContent).toContain('Not saved yet')
  document.querySelector('form')?.requestSubmit()
  await settled()
  expect(putOf(at)).toEqual({ ...routing, capacity: 3, rules: [rule('second'), rule('first')] })
})

test('what the server finds wrong stands at its field', async () => {
  const at = deskForTest()
  answering(at, { path: 'rules.1.when.url', message: 'is too long' })
  await openPage(RoutingPage, at)
  await type('capacity', '3')
  document.querySelector('form')?.requestSubmit()
  await settled()
  expect(document.getElementById('rules.1.when.url-note')?.textContent).toBe('is too long')
  expect(document.querySelector('.save-words')?.textContent).toContain('Not saved')
})

test('what could not be loaded is asked for again', async () => {
  const at = deskForTest()
  await openPage(RoutingPage, at)
  button('Try again')?.click()
  await settled()
  expect(at.asked.filter((it) => it === 'GET /admin/routing')).toHaveLength(2)
})

test('what an agent speaks is saved for that agent', async () => {
  const at = deskForTest()
  await openPage(AgentsPage, at)
  button('Add')?.click()
  await settled()
  await type(`${maya.id}.languages.0`, 'de')
  document.querySelector('form')?.requestSubmit()
  await settled()
  const edit = JSON.stringify({ languages: ['de'], topics: [], capacity: null })
  expect(at.asked).toContain(`PATCH /admin/agents/${maya.id}/skills ${edit}`)
})

test('how a queue reaches its agents is part of the team, and saved with it', async () => {
  const at = deskForTest({ teams: byId(team('team-help', 'Help'), team('team-shop', 'Shop')) })
  await openPage(Teams, at)
  const more = document.querySelector('details')
  if (more) more.open = true
  more?.dispatchEvent(new Event('toggle'))
  await settled()
  document
    .querySelector<HTMLInputElement>('[id="team-help.routing.policy"] input:not(:checked)')
    ?.click()
  await settled()
  document.getElementById('team-help.routing.overflow.is-there')?.click()
  await settled()
  document.querySelector<HTMLFormElement>('.field-card')?.requestSubmit()
  await settled()
  const [, body = '{}'] = at.asked.at(-1)?.split('team-help ') ?? []
  expect(JSON.parse(body).routing).toMatchObject({
    policy: 'round-robin',
    overflow: { teamId: 'team-shop', afterS: 300 },
  })
})

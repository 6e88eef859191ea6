import type { Figures, Times } from '@tealight/protocol'
import { LocationProvider } from 'preact-iso/router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  byId,
  conversation,
  deskForTest,
  maya,
  MINUTE,
  NOW,
  tomas,
  visitor,
} from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { Reports } from './reports.tsx'

const owner = { agent: { ...maya, role: 'owner' as const }, hasPassword: true }
const none: Times = { count: 0, clock: null, open: null }
const took: Times = {
  count: 3,
  clock: { mean: 2 * MINUTE, median: MINUTE, p90: 5 * MINUTE },
  open: { mean: MINUTE, median: 30_000, p90: 2 * MINUTE },
}
const figures: Figures = {
  begun: 12,
  returned: 0,
  offline: 1,
  asked: 40,
  answered: 30,
  firstResponse: took,
  response: none,
  waiting: none,
  resolved: none,
  missed: none,
}
const slot = { from: NOW, to: NOW + MINUTE }
const ANSWERS: Record<string, unknown> = {
  figures: { whole: figures, slots: [{ ...slot, ...figures }] },
  groups: { groups: [{ id: tomas.id, ...figures }] },
  concurrency: { slots: [{ ...slot, mean: 1.5, peak: 3 }] },
  ratings: {
    whole: [{ scale: 'stars', score: 4, count: 2 }],
    slots: [],
  },
  busy: { cells: [{ weekday: 0, hour: 9, begun: 7, asked: 9 }] },
  conversations: {
    items: [
      {
        conversationId: 'conversation-1',
        at: NOW,
        seq: 4,
        agentId: tomas.id,
        count: 1,
        ms: 90_000,
        openMs: 90_000,
      },
    ],
    changes: [conversation('conversation-1'), visitor('visitor-conversation-1', 'Anna')],
    next: null,
  },
}

let asked: string[] = []

beforeEach(() => {
  history.replaceState(null, '', '/console/reports?period=week')
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})
afterEach(clear)

async function open(state: Parameters<typeof deskForTest>[0] = { session: owner }, isDown = false) {
  asked = []
  const { desk } = deskForTest({ agents: byId(maya, tomas), ...state })
  desk.client.ask = async (_method, path) => {
    asked.push(path)
    const kind = /reports\/(\w+)/.exec(path)?.[1] ?? ''
    if (isDown) return { ok: false, refusal: 'busy', message: '' }
    // The server is trusted with the shape of its answers.
    return { ok: true, value: JSON.parse(JSON.stringify(ANSWERS[kind])) }
  }
  await show(
    desk,
    <LocationProvider>
      <Reports />
    </LocationProvider>,
  )
  await settled()
  return desk
}

function button(label: RegExp): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find((each) =>
    label.test(each.getAttribute('aria-label') ?? each.textContent ?? ''),
  )
}

test('shows every figure of the period, beside the time before, each with a table', async () => {
  await open()
  const tiles = [...document.querySelectorAll('.report-tile')].map((tile) => tile.textContent)
  expect(tiles[0]).toContain('New conversations12')
  expect(tiles.find((tile) => tile?.startsWith('First response'))).toContain('1m')
  expect(asked.filter((path) => path.includes('/figures'))).toHaveLength(2)
  expect(document.querySelectorAll('table').length).toBeGreaterThanOrEqual(5)
  expect(document.body.textContent).toContain('Tomás')
})

test('business hours are shown instead of those of the clock', async () => {
  await open()
  const [select] = [...document.querySelectorAll('select')].filter(({ options }) =>
    [...options].some(({ value }) => value === 'open'),
  )
  if (select) select.selectedIndex = 1
  select?.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
  expect(location.search).toContain('hours=open')
  const tile = [...document.querySelectorAll('.report-tile')].find((each) =>
    each.textContent?.startsWith('First response'),
  )
  expect(tile?.textContent).toContain('30s')
})

test('behind a figure are its conversations, and each opens where it happened', async () => {
  const desk = await open()
  button(/Conversations behind: First response/)?.click()
  await settled()
  expect(asked.at(-1)).toContain('figure=first-response')
  expect(asked.at(-1)).toContain('order=longest')
  const link = document.querySelector<HTMLAnchorElement>('.report-item')
  expect(link?.textContent).toContain('Anna1m 30s')
  expect(link?.getAttribute('href')).toBe('/console/all/conversation-1')
  link?.click()
  expect(desk.jump.value).toEqual({ conversationId: 'conversation-1', seq: 4 })
})

test('an hour of the week leads to what came in then', async () => {
  await open()
  button(/^Mon 9.*: 7$/)?.click()
  await settled()
  expect(asked.at(-1)).toMatch(/weekday=0&hour=9&figure=begun/)
})

test('an agent is told that the figures are their own, and chooses no other', async () => {
  await open({})
  expect(document.body.textContent).toContain('your own figures')
  expect(
    [...document.querySelectorAll('.report-choices label')].map((each) => each.textContent),
  ).not.toContain('Agent')
})

test('paper says in words what was chosen', async () => {
  const period = 'period=custom&from=2026-03-01&to=2026-03-31'
  const search = `${period}&zone=America/St_Johns&hours=open&agentId=${tomas.id}`
  history.replaceState(null, '', `/console/reports?${search}`)
  await open()
  expect(document.querySelector('.report-printed')?.textContent).toMatch(
    /^March 1\s–\s31, 2026 · America\/St Johns · In business hours · Agent: Tomás/,
  )
})

test('what could not be had is told, and can be asked for again', async () => {
  await open({ session: owner }, true)
  expect(document.querySelectorAll('[role="alert"]')).toHaveLength(5)
  const before = asked.length
  button(/again|Retry/i)?.click()
  await settled()
  expect(asked.length).toBe(before + 1)
})

import type { Conversation, NotificationChoices } from '@tealight/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  byId,
  conversation,
  deskForTest,
  environmentForTest,
  maya,
  NOW,
  visitor,
} from '../testing/desk-for-test.ts'
import { startAlerts } from './start-alerts.ts'

/** What a system shows can't be seen from a test: this stands for it. */
class ShownNotice {
  static permission: NotificationPermission = 'granted'
  static open: ShownNotice[] = []
  onclick = (): void => {}
  readonly title: string
  readonly body: string
  constructor(title: string, { body = '', tag }: NotificationOptions) {
    this.title = title
    this.body = body
    this.tag = tag ?? ''
    ShownNotice.open = [...ShownNotice.open.filter((one) => one.tag !== this.tag), this]
  }
  readonly tag: string
  close(): void {
    ShownNotice.open = ShownNotice.open.filter((one) => one !== this)
  }
}

const both = { sound: true, notice: true }
const usual: NotificationChoices = {
  kinds: { offered: both, given: both, called: both, message: both, waiting: both },
  previews: true,
  whileAway: false,
  quiet: { timeZone: 'UTC', times: [] },
}

const waits = conversation('waits', { visitorId: 'sofia' })
const own = { ...waits, status: 'open', assigneeId: maya.id, queuedAt: null } as const
const written = { ...own, rev: 2, unreadByAgents: 1 }
const visitors = byId(visitor('sofia', 'Sofia'))

beforeEach(() => {
  ShownNotice.open = []
  vi.stubGlobal('Notification', ShownNotice)
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  document.head.innerHTML = '<link rel="icon" href="/flame.svg">'
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A console in which these conversations are there, and its agent wants to be told so. */
async function opens(known: Conversation, choices: Partial<NotificationChoices> = {}) {
  const { desk, receives } = deskForTest({ visitors, conversations: byId(known) }, () => NOW)
  const answer = JSON.stringify({ ...usual, ...choices })
  desk.client.ask = async () => ({ ok: true, value: JSON.parse(answer) })
  await startAlerts(desk, environmentForTest())
  await gathered()
  return async (...now: Conversation[]) => {
    receives({ conversations: byId(...now) })
    await gathered()
    return ShownNotice.open.map(({ title, body }) => `${title} | ${body}`)
  }
}

/** What happened at once has been told. */
const gathered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400))

test('a message is shown with who wrote it, in place of the one before, and goes when it was read', async () => {
  const becomes = await opens(own)
  expect(await becomes(written)).toEqual(['Sofia | Hello'])
  const lastMessage = { ...own.lastMessage!, seq: 2, excerpt: 'Anybody?' }
  expect(await becomes({ ...written, rev: 3, lastMessage })).toEqual(['Sofia | Anybody?'])
  expect(document.title).toBe('(1) Tealight')
  expect(document.querySelector('link')?.href).toContain('data:image/svg+xml')
  expect(await becomes({ ...written, rev: 4, lastMessage, unreadByAgents: 0 })).toEqual([])
  expect(document.title).toBe('Tealight')
})

test('what is written is not shown where it is not to be, and a click leads to the conversation', async () => {
  const becomes = await opens(own, { previews: false })
  expect(await becomes(written)).toEqual(['Sofia | New message'])
  ShownNotice.open[0]?.onclick()
  expect(location.pathname).toBe('/console/mine/waits')
})

test('what happens at once is told as one, and goes when nothing of it is left', async () => {
  const becomes = await opens(own)
  const second = conversation('second', { rev: 3, queuedAt: NOW + 1, visitorId: 'sofia' })
  expect(await becomes(written, second)).toEqual(['Conversations that want you: 2 | Sofia, Sofia'])
  const read = { ...written, rev: 4, unreadByAgents: 0 }
  expect(await becomes(read, second)).toHaveLength(1)
  expect(await becomes(read, { ...second, rev: 5, status: 'resolved' })).toEqual([])
})

test('in quiet hours, and of kinds that are not wanted, nothing is shown', async () => {
  const times = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]
  expect(await (await opens(own, { quiet: { timeZone: 'UTC', times } }))(written)).toEqual([])
  const kinds = { ...usual.kinds, message: { sound: true, notice: false } }
  expect(await (await opens(own, { kinds }))(written)).toEqual([])
})

test('who has the console before them needs no notification of the system', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  expect(await (await opens(own))(written)).toEqual([])
})

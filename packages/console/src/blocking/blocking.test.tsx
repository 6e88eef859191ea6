import type { BlockList, VisitorBlock } from '@tealight/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EventLine } from '../conversation/event-line.tsx'
import { MoreDeeds } from '../conversation/more-deeds.tsx'
import { ReplyArea } from '../conversation/reply-area.tsx'
import { RoutingDialog } from '../routing/dialogs.tsx'
import {
  byId,
  conversation,
  deskForTest,
  maya,
  NOW,
  tomas,
  visitor,
} from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { BlockedPage } from './blocked-page.tsx'

const DAY_MS = 24 * 60 * 60_000

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})
afterEach(clear)

const one = conversation('conversation-1')
const over = { ...one, status: 'resolved', queuedAt: null, resolvedAt: NOW } as const

const blockBy = (agent: typeof maya, more: Partial<VisitorBlock> = {}): VisitorBlock => ({
  at: NOW,
  until: null,
  agentId: agent.id,
  agentName: agent.name,
  conversationId: one.id,
  reason: 'rude',
  ...more,
})

const known = (block?: VisitorBlock) => ({
  ...visitor(one.visitorId, 'Zoe'),
  ...(block && { block }),
})

const words = () => (document.body.textContent ?? '').replaceAll(/[\u2068\u2069]/g, '')

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name))

async function openDialog(about: 'block' | 'spam') {
  const at = deskForTest({ conversations: byId(one), visitors: byId(known()) })
  await show(at.desk, <RoutingDialog about={about} conversation={one} onClose={() => {}} />)
  return at
}

test('a visitor is blocked for as long as was chosen, by address too, and why', async () => {
  const { asked, desk } = await openDialog('block')
  const [lasts] = document.querySelectorAll('select')
  const [address] = document.querySelectorAll('input')
  const [reason] = document.querySelectorAll('textarea')
  if (!lasts || !address || !reason) throw new Error('something is missing')
  expect(lasts.value).toBe('day')
  lasts.value = 'ever'
  lasts.dispatchEvent(new Event('change', { bubbles: true }))
  address.click()
  reason.value = ' rude '
  reason.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
  document.querySelector('form')?.requestSubmit()
  await settled()
  const wish = { lastsMs: null, byAddress: true, reason: 'rude' }
  const path = '/agent/conversations/conversation-1'
  expect(asked).toContain(`PUT ${path}/block ${JSON.stringify(wish)}`)
  // The answer has brought no block by address.
  expect(desk.notices.shown.value[0]?.text).toContain('only the visitor')
})

test('spam is reported, which blocks for a month', async () => {
  const { asked } = await openDialog('spam')
  document.querySelector('form')?.requestSubmit()
  await settled()
  const wish = { lastsMs: 30 * DAY_MS, byAddress: false, reason: '' }
  const path = '/agent/conversations/conversation-1'
  expect(asked).toContain(`PUT ${path}/spam ${JSON.stringify(wish)}`)
})

test.each([
  { role: 'agent', by: maya, can: true },
  { role: 'agent', by: tomas, can: false },
  { role: 'admin', by: tomas, can: true },
] as const)('an $role can lift the block of $by.name: $can', async ({ role, by, can }) => {
  const session = { agent: { ...maya, role }, hasPassword: true }
  const { asked, desk } = deskForTest({
    session,
    conversations: byId(over),
    visitors: byId(known(blockBy(by))),
  })
  await show(desk, <ReplyArea conversation={over} />)
  expect(words()).toContain(`Blocked for good · “rude” · ${by.name}`)
  expect(button('Reopen')).toBeUndefined()
  button('Lift the block')?.click()
  await settled()
  expect(asked.includes(`DELETE /agent/visitors/${one.visitorId}/block`)).toBe(can)
})

test('the menu offers what is left to do, to those who may', async () => {
  const spam = { ...over, isSpam: true } as const
  const theirs = { ...one, status: 'open', queuedAt: null, assigneeId: tomas.id } as const
  const offered = async (it: typeof spam | typeof theirs | typeof one, block?: VisitorBlock) => {
    const { desk } = deskForTest({ conversations: byId(it), visitors: byId(known(block)) })
    await show(desk, <MoreDeeds conversation={it} />)
    button('')?.click()
    await settled()
    const all = ['Block the visitor', 'Lift the block', 'Report spam', 'Not spam']
    const there = all.filter((name) => button(name) !== undefined)
    clear()
    return there
  }
  expect(await offered(one)).toEqual(['Block the visitor', 'Report spam'])
  expect(await offered(spam, blockBy(maya))).toEqual(['Lift the block', 'Not spam'])
  expect(await offered(spam, blockBy(tomas))).toEqual([])
  expect(await offered(theirs)).toEqual([])
})

test.each([
  [
    { kind: 'blocked', until: null, byAddress: true },
    'Tomás blocked the visitor · for good · also the address',
  ],
  [
    { kind: 'blocked', until: null, isSpam: true },
    'Tomás reported spam and blocked the visitor · for good',
  ],
  [{ kind: 'unblocked' }, 'Tomás lifted the block'],
  [{ kind: 'unblocked', isSpam: true }, 'Tomás said that it is no spam'],
] as const)('%j is told', async (event, told) => {
  const by = { id: tomas.id, name: tomas.name }
  const entry = { kind: 'message', type: 'system', id: 'entry-00001', rev: 1, seq: 1 } as const
  const message = { ...entry, conversationId: one.id, at: NOW, event: { ...event, by } }
  await show(deskForTest().desk, <EventLine message={message} />)
  expect(words()).toContain(told)
})

test('who is blocked stands in a list, and is let in from there', async () => {
  const { desk, asked } = deskForTest()
  const page: BlockList = {
    blocked: [{ visitor: known(blockBy(maya, { byAddress: true })), network: '192.0.2.7' }],
    next: null,
  }
  // The server is trusted with the shape of its answers.
  desk.client.ask = async <T,>() => ({ ok: true, value: page as T }) as const
  await show(desk, <BlockedPage />)
  await settled()
  expect(words()).toMatch(/Zoe.*for good · also the address 192\.0\.2\.7.*Maya.*rude/)
  button('Lift the block')?.click()
  await settled()
  expect(asked).toContain(`DELETE /agent/visitors/${one.visitorId}/block`)
  expect(words()).toContain('Nobody is blocked.')
})

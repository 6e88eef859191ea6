import type { Matches, OwnConversations, RefusalBody } from '@tealight/protocol'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import { fileOf, uploads } from './testing/test-files.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

/** What a visitor finds again: in a conversation, and among the own ones. */

const MESSAGES_PER_MINUTE = 250
/** More than are looked through at once. */
const LINES = 210

let app: RunningApp
let shop: TestWorkspace
let visitor: TestVisitor
beforeAll(async () => {
  app = await startApp({ MAX_MESSAGES_PER_MINUTE: `${MESSAGES_PER_MINUTE}` })
  shop = await app.workspace()
  visitor = shop.visitor()
  await visitor.says('Avez-vous un café près de GARE?')
  await visitor.says('这盏台灯还有吗？')
  await visitor.says('هل لديكم مُحَمَّد؟')
  await visitor.says('ランプをください')
  await Promise.all(Array.from({ length: LINES }, (_, line) => visitor.says(`line ${line}`)))
  const file = fileOf('a plan', { name: 'Grundriss Küche.txt' })
  await uploads(visitor, file)
  await visitor.sendsFiles([file.id])
})
afterAll(() => app.stop())

function searches(text: string, who = visitor) {
  const path = `/conversations/${who.conversationId}/matches?text=${encodeURIComponent(text)}`
  return who.asks<Matches & RefusalBody>('GET', path)
}

test.each([
  ['gare', [1]],
  ['CAFE pres', [1]],
  ['台灯', [2]],
  ['محمد', [3]],
  ['ﾗﾝﾌﾟ', [4]],
  ['kuche', [LINES + 5]],
  ['100%', []],
  ['\u0301', []],
])('%s is found where it was written, whatever the script', async (text, seqs) => {
  expect((await searches(text)).body).toEqual({ seqs, more: false })
})

test('everything is found in a long conversation, the newest first', async () => {
  const { seqs } = (await searches('line')).body
  expect(seqs).toEqual(Array.from({ length: LINES }, (_, index) => LINES + 4 - index))
})

test('what was deleted is not found', async () => {
  const lin = await shop.agent('Lin')
  const id = nanoid()
  const path = `/agent/conversations/${visitor.conversationId}/messages`
  await lin.asks('POST', path, { id, text: 'a slip', seen: 0 })
  const { seqs } = (await searches('slip')).body
  expect(seqs).toHaveLength(1)
  await lin.asks('DELETE', `${path}/${id}`)
  expect((await searches('slip')).body.seqs).toEqual([])
})

test('nothing, too much and too often are refused', async () => {
  for (const text of ['', ' ', 'x'.repeat(101)]) expect((await searches(text)).status).toBe(400)
  const hasty = shop.visitor()
  await hasty.says('Hello?')
  const answers = await Promise.all(
    Array.from({ length: MESSAGES_PER_MINUTE * 1.2 }, () => searches('hello', hasty)),
  )
  expect(answers.map(({ body }) => body.refusal)).toContain('too-many-requests')
  expect((await hasty.says('I can still write')).status).toBe(201)
})

test('own conversations come in pages, each once, the newest first', async () => {
  const regular = shop.visitor()
  for (let count = 0; count < 52; count += 1) {
    regular.conversationId = nanoid()
    await regular.says(`talk ${count}`)
  }
  const lists = (before = '') =>
    regular.asks<OwnConversations>('GET', `/conversations?before=${before}`)
  const first = (await lists()).body
  const second = (await lists(first.next ?? '')).body
  expect([first.conversations.length, second.conversations.length, second.next]).toEqual([
    50,
    2,
    null,
  ])
  const said = [...first.conversations, ...second.conversations].map(
    (it) => it.lastMessage?.excerpt,
  )
  expect(new Set(said).size).toBe(52)
  expect([said[0], said.at(-1)]).toEqual(['talk 51', 'talk 0'])
  expect((await lists('nonsense')).body).toEqual(first)
})

test('a conversation that is over is listed with what was written last', async () => {
  const lin = await shop.agent('Lin')
  const guest = shop.visitor()
  await guest.says('Thank you!')
  await lin.claims(guest.conversationId)
  await lin.resolves(guest.conversationId)
  const { conversations } = (await guest.asks<OwnConversations>('GET', '/conversations')).body
  expect(conversations[0]).toMatchObject({
    conversation: { status: 'resolved' },
    lastMessage: { author: { kind: 'visitor' }, excerpt: 'Thank you!' },
  })
})

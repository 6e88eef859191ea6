import { nanoid } from 'nanoid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentDeed, ConversationList, Notes, RefusalBody, Replies } from '@tealight/protocol'
import { openOffice } from './testing/office.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

/* What agents have among themselves: through the doors, over a real database. */

const SECRET = 'a rude customer'

const { app, shop, lin, ada, boss } = await openOffice()
let visitor: TestVisitor
let path: string

afterAll(() => app.stop())
beforeEach(async () => {
  visitor = shop.visitor()
  path = `/agent/conversations/${visitor.conversationId}`
  await visitor.says('Hello')
})

type Asked = Promise<{ status: number; body: AgentDeed & RefusalBody }>

function notes(text: string, more: object = {}, id = nanoid()): Asked {
  return lin.asks('POST', `${path}/notes`, { id, text, ...more })
}

describe('notes', () => {
  test('are written once, behind the message that was the newest, and are told to colleagues live', async () => {
    const desk = await (await ada.opensStream(`watch=${visitor.conversationId}`)).live()
    const id = nanoid()
    expect((await notes('Paid twice', {}, id)).status).toBe(201)
    expect((await notes('Paid twice', {}, id)).status).toBe(200)
    expect((await notes('Something else', {}, id)).status).toBe(409)
    await desk.frame(() => JSON.stringify(desk.changes).includes('Paid twice'))
    desk.close()
    const { body } = await ada.asks<Notes>('GET', `${path}/notes`)
    expect(body.notes).toMatchObject([{ id, afterSeq: 1, author: { name: 'Lin' }, step: 1 }])
    expect((await notes(' ')).status).toBe(400)
  })

  test('never reach the visitor: not live, not later, not in what is counted', async () => {
    const page = await (await visitor.opensStream()).live()
    const frames = page.frames.length
    const { cursor } = (await visitor.returns()).body
    const id = nanoid()
    await notes(SECRET, { mentions: [ada.id] }, id)
    await lin.asks('PATCH', `${path}/notes/${id}`, { text: `${SECRET}!` })
    await lin.asks('DELETE', `${path}/notes/${id}`)
    await notes(SECRET, { mentions: [ada.id] })
    await ada.asks('DELETE', `${path}/mention`)
    await boss.asks('PUT', `${path}/tags`, { tagIds: [] })
    await lin.says(visitor.conversationId, 'Hello!')
    await page.message('Hello!')
    // Live, the answer is the next thing that the visitor hears of.
    const since = page.frames.slice(frames).map(({ frame }) => frame.kind)
    expect(since.filter((kind) => kind === 'changes')).toHaveLength(1)
    page.close()
    const later = await (await visitor.opensStream(`wait=0&cursor=${cursor}`)).live()
    const told = [
      page.frames,
      later.frames,
      (await visitor.returns()).body,
      (await visitor.asks('GET', `/conversations/${visitor.conversationId}/messages`)).body,
      (await visitor.asks('GET', '/conversations')).body,
    ]
    expect(JSON.stringify(told)).not.toMatch(/rude|"note|mention|tagIds/)
  })

  test('are changed and erased by who wrote them alone', async () => {
    const id = nanoid()
    await notes('Piad twice', {}, id)
    const at = `${path}/notes/${id}`
    expect((await boss.asks('PATCH', at, { text: 'mine' })).status).toBe(403)
    expect((await lin.asks('PATCH', at, { text: 'Paid twice' })).status).toBe(200)
    expect((await ada.asks<Notes>('GET', `${path}/notes`)).body.notes).toMatchObject([
      { text: 'Paid twice', editedAt: expect.any(Number), step: 2 },
    ])
    expect((await boss.asks('DELETE', at)).status).toBe(403)
    expect((await lin.asks('DELETE', at)).status).toBe(200)
    expect((await ada.asks<Notes>('GET', `${path}/notes`)).body.notes).toMatchObject([
      { text: '', deletedAt: expect.any(Number), step: 3 },
    ])
  })

  test('call colleagues: the conversation is among their mentions, until they have looked', async () => {
    const called = async (agent: TestAgent) =>
      (await agent.asks<ConversationList>('GET', '/agent/conversations?list=mentions')).body.changes
        .filter((it) => it.kind === 'conversation')
        .map(({ id, mentions }) => [id, mentions.find((it) => it.agentId === agent.id)?.isSeen])
    const earlier = await called(ada)
    await notes('@Ada?', { mentions: [ada.id, lin.id, 'nobody-at-all'] })
    expect(await called(ada)).toEqual([[visitor.conversationId, false], ...earlier])
    expect((await called(lin)).map(([id]) => id)).not.toContain(visitor.conversationId)
    expect((await ada.asks('DELETE', `${path}/mention`)).status).toBe(200)
    expect(await called(ada)).toEqual([[visitor.conversationId, true], ...earlier])
    await notes('@Ada!', { mentions: [ada.id] })
    expect(await called(ada)).toEqual([[visitor.conversationId, false], ...earlier])
  })
})

describe('tags', () => {
  const makes = (name: string, id = nanoid()): Asked =>
    lin.asks('POST', '/agent/tags', { id, name })

  test('are made once for each name, put on conversations, and taken away by those who lead', async () => {
    const id = nanoid()
    expect((await makes('Refund', id)).status).toBe(201)
    const again = await makes('REFUND')
    expect(again).toMatchObject({ status: 200, body: { changes: [{ id }] } })
    const tags = (tagIds: string[]): Asked => lin.asks('PUT', `${path}/tags`, { tagIds })
    const tagged = await tags([id, 'there-is-none', id])
    expect(tagged.body.changes).toMatchObject([{ tagIds: [id] }])
    expect((await lin.asks('PATCH', `/admin/tags/${id}`, { name: 'Money' })).status).toBe(403)
    const other = nanoid()
    await makes('Delivery', other)
    const taken = await boss.asks<RefusalBody>('PATCH', `/admin/tags/${other}`, { name: 'refund' })
    expect(taken.body.refusal).toBe('name-taken')
    const painted = await boss.asks<AgentDeed>('PATCH', `/admin/tags/${id}`, { colour: 'pink' })
    expect(painted.body.changes).toMatchObject([{ name: 'Refund', colour: 'pink' }])
    const cursor = (await boss.starts()).cursor
    await boss.asks('DELETE', `/admin/tags/${id}`)
    const { changes } = await boss.starts()
    expect(changes.filter(({ kind }) => kind === 'tag').map((it) => it.id)).toEqual([other])
    // Who was away hears of the end, too.
    const back = await (await ada.opensStream(`wait=0&cursor=${cursor}`)).live()
    expect(back.changes).toMatchObject([{ id, deletedAt: expect.any(Number) }])
  })
})

describe('canned replies', () => {
  const puts = (agent: TestAgent, reply: object, id = nanoid()): Asked =>
    agent.asks('POST', '/agent/replies', { id, isShared: false, text: 'Hello!', ...reply })
  const seen = async (agent: TestAgent) =>
    (await agent.asks<Replies>('GET', '/agent/replies')).body.replies.map(({ name }) => name)

  test('belong to everybody or to one agent, the most used first', async () => {
    const id = nanoid()
    expect((await puts(boss, { name: 'hours', isShared: true })).status).toBe(201)
    expect((await puts(lin, { name: 'bye' }, id)).status).toBe(201)
    expect((await puts(lin, { name: 'bye' }, id)).status).toBe(200)
    expect((await puts(lin, { name: 'bye' })).body.refusal).toBe('name-taken')
    expect((await puts(lin, { name: 'all', isShared: true })).status).toBe(403)
    expect((await puts(lin, { name: 'two words' })).status).toBe(400)
    expect((await lin.asks('POST', `/agent/replies/${id}/uses`)).status).toBe(204)
    expect(await seen(lin)).toEqual(['bye', 'hours'])
    expect(await seen(ada)).toEqual(['hours'])
    for (const method of ['PATCH', 'DELETE'])
      expect(
        (await ada.asks(method, `/agent/replies/${id}`, { name: 'x', text: 'x', isShared: false }))
          .status,
      ).toBe(404)
    const edit = { name: 'goodbye', text: 'Goodbye!', isShared: false }
    expect((await lin.asks('PATCH', `/agent/replies/${id}`, edit)).status).toBe(200)
    expect((await lin.asks('DELETE', `/agent/replies/${id}`)).status).toBe(204)
    expect(await seen(lin)).toEqual(['hours'])
  })
})

describe('exports', () => {
  const taken = async (format: string, notes = '') => {
    const url = `${app.origin}/v1${path}/export?format=${format}${notes}`
    const answer = await fetch(url, { headers: lin.headers })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  test('say everything in the order in which it was written, and notes only when they are asked for', async () => {
    await notes(SECRET)
    await lin.says(visitor.conversationId, 'Good morning')
    const { rows } = JSON.parse((await taken('json', '&notes=1')).text)
    const kinds = rows.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['visitor', 'note', 'event', 'agent'])
    for (const format of ['json', 'csv', 'html', 'txt']) {
      const { text } = await taken(format)
      expect([format, text.includes('Good morning')]).toEqual([format, true])
      expect(text).not.toContain(SECRET)
    }
    expect((await taken('exe')).status).toBe(400)
  })

  test('hold nothing that runs: neither in a browser nor in a spreadsheet', async () => {
    await visitor.says('=HYPERLINK("https://evil.example")')
    await visitor.says('<script>alert(1)</script>, "so"')
    expect((await taken('csv')).text).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    const page = await taken('html')
    expect(page.text).not.toContain('<script')
    expect(page.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(page.headers.get('content-security-policy')).toContain('sandbox')
  })
})

test('agents write down who somebody is, and take it back', async () => {
  const { body } = await lin.asks<AgentDeed>('GET', path)
  const id = body.changes.find(({ kind }) => kind === 'visitor')?.id
  const edits = (edit: object): Asked => lin.asks('PATCH', `/agent/visitors/${id}`, edit)
  const learnt = await edits({ name: 'Anna', email: 'anna@home.example' })
  expect(learnt.body.changes).toMatchObject([{ name: 'Anna', email: 'anna@home.example' }])
  expect((await edits({ email: null })).body.changes).toMatchObject([{ name: 'Anna', email: null }])
  expect((await edits({ email: 'nowhere' })).status).toBe(400)
})

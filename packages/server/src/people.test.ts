import { createHmac } from 'node:crypto'
import { nanoid } from 'nanoid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentDeed, Person, RefusalBody, Visitor } from '@tealight/protocol'
import { openOffice } from './testing/office.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

/* What agents know of a person beside any conversation: through the doors, over a real database. */

const SECRET = 'pays in cash'
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'

const { app, shop, lin, ada, boss } = await openOffice()
let anna: TestVisitor
let annaId: string

afterAll(() => app.stop())
beforeEach(async () => {
  anna = shop.visitor()
  annaId = await idOf(anna)
})

/** Who somebody is who has just written. */
async function idOf(visitor: TestVisitor): Promise<string> {
  await visitor.says('Hello')
  return (await visitor.returns()).body.visitorId
}

async function person(id: string, agent: TestAgent = lin): Promise<Person> {
  return (await agent.asks<Person>('GET', `/agent/visitors/${id}/person`)).body
}

type Deed = Promise<{ status: number; body: AgentDeed & RefusalBody }>

const note = (text: string, id = nanoid(), by = lin): Deed =>
  by.asks('POST', `/agent/visitors/${annaId}/notes`, { id, text })
const edits = (id: string, edit: object): Deed => lin.asks('PATCH', `/agent/visitors/${id}`, edit)
const merges = (id: string, into: string): Deed =>
  lin.asks('PUT', `/agent/visitors/${id}/merger`, { into })
const splits = (id: string): Deed => lin.asks('DELETE', `/agent/visitors/${id}/merger`)

describe('a visit', () => {
  const page = (path: string) => ({ url: `https://shop.example${path}`, title: path })
  const looksAt = (path: string, headers = {}) =>
    anna.asks('POST', '/page', { page: page(path) }, headers)
  const comes = async (headers = {}) =>
    (
      await anna.opensStream('zone=asia/tokyo&referrer=https%3A%2F%2Fsearch.example%2F&', {
        'User-Agent': PHONE,
        ...headers,
      })
    ).live()

  test('tells the time zone, the browser, the system and what led here, at once and later', async () => {
    const stream = await comes()
    const visit = {
      zone: 'Asia/Tokyo',
      browser: 'Chrome 130',
      system: 'Android',
      referrer: 'https://search.example/',
    }
    expect((await person(annaId)).identities[0]).toMatchObject({ visit, pagesKept: 'kept' })
    await expect.poll(async () => (await readVisit())?.about).toMatchObject(visit)
    stream.close()
  })

  test('tells nothing of a page that led from one to another within the site', async () => {
    const own = { Origin: 'https://search.example' }
    const stream = await comes(own)
    expect((await person(annaId)).identities[0]?.visit?.referrer).toBeNull()
    stream.close()
  })

  test('keeps the last twenty pages, the newest first, and none twice in a row', async () => {
    const stream = await comes()
    for (let nth = 1; nth <= 22; nth += 1) await looksAt(`/${nth}`)
    await looksAt('/22')
    const shown = [...Array(20).keys()].map((nth) => ({ title: `/${22 - nth}` }))
    await expect.poll(async () => (await readVisit())?.pages.length).toBe(20)
    expect((await person(annaId)).pages).toMatchObject(shown)
    stream.close()
  })

  test('of whoever asks not to be tracked keeps no page and not what led here', async () => {
    const stream = await comes({ 'Sec-GPC': '1' })
    await looksAt('/secret', { DNT: '1' })
    const { identities, pages } = await person(annaId)
    expect(pages).toEqual([])
    expect(identities[0]).toMatchObject({ pagesKept: 'declined', visit: { referrer: null } })
    stream.close()
  })

  test('keeps no page where the owner does not want it, and shows none that was kept before', async () => {
    const stream = await comes()
    await looksAt('/before')
    const { changes } = await lin.starts()
    const site = changes.find(({ kind }) => kind === 'site')?.id ?? ''
    const choose = (pages: boolean) =>
      boss.asks('PATCH', `/admin/sites/${site}`, { settings: { privacy: { pages } } })
    await choose(false)
    await looksAt('/after')
    expect(await person(annaId)).toMatchObject({ pages: [], identities: [{ pagesKept: 'off' }] })
    await choose(true)
    expect((await person(annaId)).pages).toEqual([])
    stream.close()
  })

  async function readVisit() {
    const reads = app.store.reads(shop.owner.workspaceId)
    return (await reads.people.visits([annaId]))[0]
  }
})

describe('notes on a person', () => {
  test('are written once, told to colleagues live, and never reach the visitor', async () => {
    const desk = await (await ada.opensStream()).live()
    const stream = await (await anna.opensStream()).live()
    const id = nanoid()
    expect((await note(SECRET, id)).status).toBe(201)
    expect((await note(SECRET, id)).status).toBe(200)
    expect((await note('Something else', id)).status).toBe(409)
    await desk.frame(() =>
      desk.changes.some(({ kind, id: who }) => kind === 'visitor' && who === annaId),
    )
    expect((await person(annaId, ada)).notes).toMatchObject([
      { id, text: SECRET, author: { name: 'Lin' } },
    ])
    await lin.says(anna.conversationId, 'Hello!')
    await stream.message('Hello!')
    expect(JSON.stringify(stream.frames)).not.toContain(SECRET)
    for (const one of [desk, stream]) one.close()
  })

  test('are changed by their author alone, and taken away by whoever leads, too', async () => {
    const id = nanoid()
    await note(SECRET, id)
    const path = `/agent/visitors/${annaId}/notes/${id}`
    const statuses = await Promise.all([
      ada.asks('PATCH', path, { text: 'mine' }),
      ada.asks('DELETE', path),
      boss.asks('PATCH', path, { text: 'mine' }),
      lin.asks('PATCH', path, { text: 'pays late' }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403, 200])
    expect((await person(annaId)).notes).toMatchObject([
      { text: 'pays late', editedAt: expect.any(Number) },
    ])
    expect((await boss.asks('DELETE', path)).status).toBe(200)
    expect((await person(annaId)).notes).toEqual([])
  })

  test('are limited in length and in number', async () => {
    expect((await note('x'.repeat(2_001))).status).toBe(400)
    expect((await note(' ')).status).toBe(400)
    const statuses = await Promise.all([...Array(101)].map(() => note('x').then((it) => it.status)))
    expect(statuses.filter((status) => status === 201)).toHaveLength(100)
    expect((await note('x')).body.refusal).toBe('too-many')
  })

  test('go into a file only with the notes', async () => {
    await note(SECRET)
    const file = async (query: string) =>
      (
        await fetch(lin.url(`/conversations/${anna.conversationId}/export?format=txt${query}`), {
          headers: lin.headers,
        })
      ).text()
    expect(await file('')).not.toContain(SECRET)
    expect(await file('&notes=1')).toContain(`Lin (note on the visitor)\n${SECRET}`)
  })
})

describe('two visitors who are one person', () => {
  let device: TestVisitor
  let deviceId: string
  beforeEach(async () => {
    device = shop.visitor()
    deviceId = await idOf(device)
  })

  test('are suggested by the same e-mail address, in whatever case, and no more once they are one', async () => {
    const email = `${nanoid(6)}@shop.example`
    await edits(annaId, { email })
    await edits(deviceId, { email: email.toUpperCase() })
    expect((await person(annaId)).alike).toMatchObject([{ visitor: { id: deviceId }, by: 'email' }])
    await merges(deviceId, annaId)
    expect((await person(annaId)).alike).toEqual([])
  })

  test('are shown as one, live: what is known of the one that is kept counts, and nothing is lost', async () => {
    await edits(annaId, { name: 'Anna' })
    await edits(deviceId, { name: 'A.', phone: '+49 30 1' })
    await lin.asks('POST', `/agent/visitors/${deviceId}/notes`, { id: nanoid(), text: SECRET })
    const desk = await (await ada.opensStream()).live()
    expect((await merges(deviceId, annaId)).status).toBe(200)
    const merged = (it: object) => (it as Visitor).mergedInto === annaId
    await desk.frame(() => desk.changes.some(merged))
    desk.close()
    const known = await person(deviceId)
    expect(known.identities).toMatchObject([
      { visitor: { id: annaId, name: 'Anna', phone: '+49 30 1' } },
      { visitor: { id: deviceId, name: 'A.' }, merged: { by: { name: 'Lin' } } },
    ])
    expect(known.notes).toMatchObject([{ text: SECRET }])
    expect(await conversationsOf(annaId)).toEqual(await conversationsOf(deviceId))
    expect((await conversationsOf(annaId)).toSorted()).toEqual(
      [anna.conversationId, device.conversationId].toSorted(),
    )
    expect((await edits(deviceId, { name: 'Anna B.' })).body.changes).toMatchObject([
      { id: annaId },
    ])
  })

  test('neither device ever reads what was said on the other', async () => {
    await merges(deviceId, annaId)
    await anna.says(SECRET)
    for (const [one, other] of [
      [anna, device],
      [device, anna],
    ] as const) {
      const path = `/conversations/${other.conversationId}`
      const { body } = await one.returns()
      const seen = [
        body,
        (await one.asks('GET', '/conversations')).body,
        (await (await one.opensStream('wait=0')).live()).frames,
      ]
      expect(JSON.stringify(seen)).not.toContain(other.conversationId)
      expect((await one.asks('GET', `${path}/messages`)).status).toBe(404)
      expect((await one.asks('PUT', `${path}/read`, { seq: 1 })).status).toBe(404)
    }
    expect((await device.says('Still here')).status).toBe(201)
    expect((await device.returns()).body.visitorId).toBe(deviceId)
  })

  test('are split again: each is known as before, but for what was changed since', async () => {
    await edits(deviceId, { name: 'Ben', email: 'ben@shop.example', phone: '1' })
    await merges(deviceId, annaId)
    await edits(annaId, { phone: '2' })
    expect((await splits(deviceId)).status).toBe(200)
    const [kept] = (await person(annaId)).identities
    const [left] = (await person(deviceId)).identities
    expect(kept?.visitor).toMatchObject({ name: null, email: null, phone: '2' })
    expect(left?.visitor).toMatchObject({ name: 'Ben', email: 'ben@shop.example', phone: '1' })
    expect(left?.visitor.mergedInto).toBeUndefined()
    expect(await conversationsOf(annaId)).toEqual([anna.conversationId])
  })

  test('bring along whoever they were merged with before, and no more than twenty are one', async () => {
    const third = await idOf(shop.visitor())
    await merges(third, deviceId)
    await merges(deviceId, annaId)
    const known = (await person(third)).identities.map(({ visitor }) => visitor.id)
    expect(known[0]).toBe(annaId)
    expect(known.toSorted()).toEqual([annaId, deviceId, third].toSorted())
    expect((await merges(third, deviceId)).status).toBe(200)
    for (let nth = 3; nth < 20; nth += 1) await merges(await idOf(shop.visitor()), annaId)
    expect((await merges(await idOf(shop.visitor()), annaId)).body.refusal).toBe('too-many')
  })

  async function conversationsOf(id: string): Promise<string[]> {
    const { body } = await lin.asks<AgentDeed>('GET', `/agent/visitors/${id}/conversations`)
    return body.changes.flatMap((it) => (it.kind === 'conversation' ? it.id : []))
  }
})

/** The site proves that they are the same. */
async function signIn(...visitors: TestVisitor[]): Promise<void> {
  const { changes } = await lin.starts()
  const site = changes.find(({ kind }) => kind === 'site')?.id ?? ''
  const made = await boss.asks<{ secret: string }>('POST', `/admin/sites/${site}/identity`)
  const userId = nanoid()
  const signature = createHmac('sha256', made.body.secret).update(userId).digest('hex')
  for (const one of visitors) await one.asks('POST', '/identity', { userId, signature })
}

describe('two open conversations of one visitor', () => {
  /** Somebody who wrote on two devices, and then proved to be the same. */
  async function twice() {
    const [first, second] = [shop.visitor(), shop.visitor()]
    for (const one of [first, second]) await one.says('Hello')
    await signIn(first, second)
    return { first, second }
  }
  const goesOn = (from: TestVisitor, into: TestVisitor, by = lin): Deed =>
    by.asks('PUT', `/agent/conversations/${from.conversationId}/continuation`, {
      in: into.conversationId,
    })

  test('become one: the older is resolved, each leads to the other, and the visitor goes on in the newer', async () => {
    const { first, second } = await twice()
    const desk = await (await ada.opensStream()).live()
    const { body } = await goesOn(first, second)
    expect(body.changes).toMatchObject([
      { kind: 'message', event: { kind: 'resolved', continuedIn: second.conversationId } },
      { id: first.conversationId, status: 'resolved' },
      { id: second.conversationId, status: 'queued', continues: [first.conversationId] },
    ])
    await desk.frame(() => JSON.stringify(desk.changes).includes('"continues":'))
    desk.close()
    const [shown] = (await first.returns()).body.changes.filter(
      ({ kind }) => kind === 'conversation',
    )
    expect(shown).toMatchObject({ id: second.conversationId, status: 'queued' })
    expect(shown).not.toHaveProperty('continues')
    expect((await goesOn(first, second)).body.refusal).toBe('conversation-resolved')
  })

  test('stay two where the visitor could not go on: in the older, in another person\u2019s, or out of a colleague\u2019s hands', async () => {
    const { first, second } = await twice()
    expect((await goesOn(second, first)).body.refusal).toBe('bad-request')
    expect((await goesOn(first, anna)).body.refusal).toBe('bad-request')
    await ada.claims(first.conversationId)
    expect((await goesOn(first, second)).body.refusal).toBe('claimed-by-another')
    expect((await goesOn(first, second, boss)).status).toBe(200)
  })

  test('signing in keeps what agents know: notes, pages, and who is the same person', async () => {
    const [first, second] = [shop.visitor(), shop.visitor()]
    const [firstId, secondId] = [await idOf(first), await idOf(second)]
    await lin.asks('POST', `/agent/visitors/${secondId}/notes`, { id: nanoid(), text: SECRET })
    await merges(annaId, secondId)
    await edits(annaId, { phone: '1' })
    await signIn(first, second)
    const known = await person(annaId)
    expect(known.identities.map(({ visitor }) => visitor.id)).toEqual([firstId, annaId])
    expect(known.notes).toMatchObject([{ text: SECRET, visitorId: firstId }])
    expect((await splits(annaId)).status).toBe(200)
    expect((await person(firstId)).identities).toHaveLength(1)
  })
})

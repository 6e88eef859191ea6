import { createHmac } from 'node:crypto'
import type {
  Identified,
  IdentitySecrets,
  NewIdentitySecret,
  RefusalBody,
  Visitor,
} from '@tealight/protocol'
import { type JWTPayload, SignJWT } from 'jose'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

let app: RunningApp
let shop: TestWorkspace
let admin: TestAgent
let siteId: string
let secret: string

beforeAll(async () => (app = await startApp()))
afterAll(() => app.stop())
beforeEach(async () => {
  shop = await app.workspace()
  admin = await shop.agent('Ada', 'admin')
  const { changes } = await admin.starts()
  siteId = changes.find(({ kind }) => kind === 'site')?.id ?? ''
  secret = await makeSecret()
})

async function makeSecret(): Promise<string> {
  return (await admin.asks<NewIdentitySecret>('POST', `/admin/sites/${siteId}/identity`)).body
    .secret
}

const signatureOf = (userId: string, key = secret) =>
  createHmac('sha256', key).update(userId).digest('hex')

const jwtOf = (claims: JWTPayload, key = secret, alg = 'HS256') =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(Buffer.from(key))

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600

function identifies(visitor: TestVisitor, claim: object) {
  return visitor.asks<Identified & RefusalBody>('POST', '/identity', claim)
}

/** Somebody who has signed in on this device. */
async function signedIn(userId: string, visitor = shop.visitor()): Promise<TestVisitor> {
  const answer = await identifies(visitor, { userId, signature: signatureOf(userId) })
  expect(answer.status).toBe(200)
  return visitor
}

async function seenBy(visitor: TestVisitor): Promise<string> {
  return JSON.stringify((await visitor.returns()).body)
}

describe('whoever is signed', () => {
  test('is the same person on every device, and sees the same conversations', async () => {
    const [phone, laptop] = [await signedIn('anna'), await signedIn('anna')]
    await phone.says('written on the phone')
    expect(await seenBy(laptop)).toContain('written on the phone')
    const stream = await (await laptop.opensStream()).live()
    await phone.says('and once more')
    await stream.frame((it) => JSON.stringify(it).includes('and once more'))
    stream.close()
  })

  test('takes along what was said before by nobody in particular', async () => {
    const laptop = await signedIn('anna')
    const phone = shop.visitor()
    await phone.says('who am I?')
    const anonymous = (await phone.returns()).body.visitorId
    const stream = await (await laptop.opensStream()).live()
    await signedIn('anna', phone)
    await stream.frame((it) => JSON.stringify(it).includes(phone.conversationId))
    stream.close()
    expect(await seenBy(laptop)).toContain('who am I?')
    const { changes } = await admin.starts()
    const visitors = changes.filter((it): it is Visitor => it.kind === 'visitor')
    expect(visitors).toMatchObject([{ externalId: 'anna' }])
    expect(visitors[0]?.id).not.toBe(anonymous)
    expect((await phone.says('still me', nanoid())).status).toBe(201)
  })

  test('is told by name, address and attributes to agents', async () => {
    const visitor = shop.visitor()
    const jwt = await jwtOf({
      sub: 'anna',
      exp: inAnHour(),
      name: 'Anna',
      email: 'anna@shop.example',
    })
    const attributes = { plan: 'gold', orders: 3, vip: true }
    expect((await identifies(visitor, { jwt, name: 'Eve', attributes })).status).toBe(200)
    await visitor.says('hello')
    const { changes } = await admin.starts()
    expect(changes.find(({ kind }) => kind === 'visitor')).toMatchObject({
      externalId: 'anna',
      name: 'Anna',
      email: 'anna@shop.example',
      attributes,
    })
  })

  test('costs no rev when the next page says the same again', async () => {
    const visitor = shop.visitor()
    const claim = { userId: 'anna', signature: signatureOf('anna'), attributes: { plan: 'gold' } }
    const revOf = async () => Math.max(...(await admin.starts()).changes.map(({ rev }) => rev))
    const told = await identifies(visitor, claim)
    await visitor.asks('POST', '/update', { attributes: { cart: 2 } })
    await visitor.says('hello')
    const rev = await revOf()
    expect((await identifies(visitor, claim)).body).toEqual(told.body)
    await visitor.asks('POST', '/update', { attributes: { cart: 2 } })
    expect(await revOf()).toBe(rev)
    await identifies(visitor, { ...claim, attributes: { plan: 'silver' } })
    expect(await revOf()).toBe(rev + 1)
  })

  test('is sent a snapshot by the stream that was open before, whatever its cursor', async () => {
    const laptop = await signedIn('anna')
    await laptop.says('said at home')
    const phone = shop.visitor()
    await phone.says('who am I?')
    const stream = await (await phone.opensStream()).live()
    await signedIn('anna', phone)
    expect((await stream.frame(({ frame }) => frame.kind === 'bye')).frame).toMatchObject({
      retryMs: 0,
    })
    const again = await (await phone.opensStream(`cursor=${stream.cursor}`)).live()
    expect(again.frames[0]?.frame).toMatchObject({ kind: 'hello', reset: true })
    expect(JSON.stringify(again.frames)).toContain(laptop.conversationId)
    again.close()
  })
})

describe('nobody sees what another one has said', () => {
  const refusedWith = async (claim: object | Promise<object>) => {
    const stranger = shop.visitor()
    const answer = await identifies(stranger, await claim)
    expect(answer.status).toBe(403)
    expect((await stranger.returns()).body.refusal).toBe('unknown-visitor')
    return answer.body.refusal
  }
  beforeEach(async () => {
    await (await signedIn('anna')).says('a secret of Anna')
  })

  test('without a signature, with a wrong one, or with that of somebody else', async () => {
    expect(await refusedWith({ userId: 'anna' })).toBe('identity-invalid')
    expect(await refusedWith({ userId: 'anna', signature: '' })).toBe('identity-invalid')
    expect(await refusedWith({ userId: 'anna', signature: 'zz' })).toBe('identity-invalid')
    const others = [
      signatureOf('eve'),
      signatureOf('anna', 'a guess'),
      signatureOf('anna').slice(2),
    ]
    for (const signature of others)
      expect(await refusedWith({ userId: 'anna', signature })).toBe('identity-invalid')
    expect(await refusedWith({ signature: signatureOf('') })).toBe('identity-invalid')
  })

  test('with a token that expired, never expires, is unsigned, or is of another key or way', async () => {
    const past = Math.floor(Date.now() / 1000) - 60
    const anna = { sub: 'anna', exp: inAnHour() }
    const [head, body] = (await jwtOf(anna)).split('.')
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
    expect(await refusedWith({ jwt: await jwtOf({ sub: 'anna', exp: past }) })).toBe(
      'identity-expired',
    )
    for (const jwt of [
      await jwtOf({ sub: 'anna' }),
      await jwtOf({ exp: inAnHour() }),
      await jwtOf(anna, 'a guess'),
      await jwtOf(anna, secret, 'HS512'),
      `${unsigned}.${body}.`,
      `${head}.${Buffer.from(JSON.stringify(anna)).toString('base64url')}.AAAA`,
    ])
      expect(await refusedWith({ jwt })).toBe('identity-invalid')
    expect(await refusedWith({ userId: 'eve', jwt: await jwtOf(anna) })).toBe('identity-invalid')
  })

  test("with a signature of another site, even of the same user's id", async () => {
    const theirs = await app.workspace()
    const elsewhere = theirs.visitor()
    const claim = { userId: 'anna', signature: signatureOf('anna') }
    expect((await identifies(elsewhere, claim)).body.refusal).toBe('identity-invalid')
  })

  test('on a device that belongs to somebody else, until that one is forgotten', async () => {
    const device = await signedIn('anna')
    const eve = { userId: 'eve', signature: signatureOf('eve') }
    const answer = await identifies(device, eve)
    expect([answer.status, answer.body.refusal]).toEqual([409, 'identified-as-another'])
    await device.asks('DELETE', '/token')
    expect((await identifies(device, eve)).status).toBe(200)
    expect(await seenBy(device)).not.toContain('a secret of Anna')
  })

  test('once the device was forgotten, though its token is still there and its stream was open', async () => {
    const [shared, own] = [await signedIn('anna'), await signedIn('anna')]
    expect(await seenBy(shared)).toContain('a secret of Anna')
    const ticket = await shared.ticket()
    const streams = [await shared.opensStream(), await own.opensStream()]
    await Promise.all(streams.map((stream) => stream.live()))
    expect((await shared.asks('DELETE', '/token')).status).toBe(204)
    await Promise.all(streams.map((it) => it.frame(({ frame }) => frame.kind === 'bye')))
    expect((await fetch(shared.url('/stream?wait=0'), shared)).status).toBe(401)
    expect((await fetch(shared.url(`/stream?wait=0&ticket=${ticket}`))).status).toBe(401)
    expect((await shared.returns()).body.refusal).toBe('unknown-visitor')
    await own.says('said elsewhere')
    shared.conversationId = own.conversationId
    expect((await shared.says('mine?')).status).toBe(404)
    expect(await seenBy(own)).toContain('said elsewhere')
  })
})

describe('the secret', () => {
  const identity = () => `/admin/sites/${siteId}/identity`

  test('is shown once, to admins alone', async () => {
    const { body } = await admin.asks<IdentitySecrets>('GET', identity())
    expect(body).toEqual({ secrets: [{ madeAt: expect.any(Number), ending: secret.slice(-4) }] })
    const agent = await shop.agent('Lin')
    for (const method of ['GET', 'POST'])
      expect((await agent.asks(method, identity())).status).toBe(403)
    const site = await admin.asks('GET', `/admin/sites/${siteId}`)
    const details = await (await fetch(`${app.origin}/w/${shop.siteKey}.json`)).text()
    const everything = JSON.stringify([site.body, details, await admin.starts()])
    expect(everything).not.toContain(secret)
  })

  test('may be changed while backends still sign with the one before, until that is dropped', async () => {
    const before = secret
    secret = await makeSecret()
    const claim = { userId: 'anna', signature: signatureOf('anna', before) }
    await signedIn('anna')
    expect((await identifies(shop.visitor(), claim)).status).toBe(200)
    expect((await admin.asks('DELETE', `${identity()}/previous`)).status).toBe(200)
    expect((await identifies(shop.visitor(), claim)).status).toBe(403)
    await signedIn('anna')
  })
})

describe('a site that talks only to people whom it knows', () => {
  test('refuses what nobody in particular writes, and takes what somebody writes', async () => {
    const settings = { identity: { required: true, signInUrl: '' } }
    await admin.asks('PATCH', `/admin/sites/${siteId}`, { settings })
    const visitor = shop.visitor()
    const answer = await visitor.says('hello')
    expect([answer.status, answer.body.refusal]).toEqual([403, 'identity-required'])
    await signedIn('anna', visitor)
    expect((await visitor.says('hello')).status).toBe(201)
  })
})

describe('what the page says of its visitor', () => {
  const visitorSeen = async () =>
    (await admin.starts()).changes.find((it): it is Visitor => it.kind === 'visitor')

  test('is kept, changed and taken away, and told to agents', async () => {
    const visitor = shop.visitor()
    expect((await visitor.asks('POST', '/update', { name: 'Anna' })).status).toBe(401)
    await visitor.says('hello')
    await visitor.asks('POST', '/update', {
      name: 'Anna',
      attributes: { cart: 12.5, plan: 'gold' },
    })
    await visitor.asks('POST', '/update', { attributes: { plan: null } })
    expect(await visitorSeen()).toMatchObject({
      name: 'Anna',
      attributes: { cart: 12.5 },
      externalId: null,
    })
    expect((await visitor.asks('POST', '/update', { attributes: { '<b>': 1 } })).status).toBe(400)
  })

  test('never renames whom the backend has named', async () => {
    const visitor = await signedIn('anna')
    await visitor.says('hello')
    await visitor.asks('POST', '/update', { name: 'The boss', email: 'boss@shop.example' })
    expect(await visitorSeen()).toMatchObject({ name: null, email: null, externalId: 'anna' })
  })
})

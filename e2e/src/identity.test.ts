import {
  createVisitorClient,
  identifyVisitor,
  memoryStorage,
  nodeEnvironment,
  revokeToken,
} from '@tealight/client'
import type { Bootstrap, Identify, NewIdentitySecret } from '@tealight/protocol'
import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { Server } from '../support/server.ts'
import { BUSY_SHOP } from './people/shop.ts'
import { until } from './until.ts'

/* One person on several devices, through the client and the built server. */

const siteKey = 'demo'
let server: Server
let secret = ''
const devices: Device[] = []
beforeAll(async () => {
  server = await Server.start(BUSY_SHOP)
  secret = await makeSecret()
})
afterEach(() => devices.splice(0).forEach(({ client }) => client.stop()))
afterAll(() => server.stop())

test('what was written before signing in is there on the other device, and what is written after', async () => {
  const [phone, laptop] = [new Device(), new Device()]
  await laptop.identifies('anna')
  phone.client.send('written before signing in')
  await phone.shows('written before signing in')
  await phone.identifies('anna')
  await laptop.shows('written before signing in')
  laptop.client.send('written on the laptop')
  await phone.shows('written on the laptop')
})

test('the device shows what the person has said elsewhere, in place of what it showed', async () => {
  const [laptop, phone] = [new Device(), new Device()]
  await laptop.identifies('ben')
  phone.client.send('an old question')
  await phone.shows('an old question')
  laptop.client.send('a newer question')
  await laptop.shows('a newer question')
  await phone.identifies('ben')
  await phone.shows('a newer question')
})

test('what is written while the server is asked is written by that person', async () => {
  const device = new Device()
  const identified = device.identifies('cleo')
  device.client.send('written in haste')
  await identified
  await device.shows('written in haste')
  const other = new Device()
  await other.identifies('cleo')
  await other.shows('written in haste')
})

test('who was refused leaves nothing behind, and is asked to forget whoever was here before', async () => {
  const stranger = new Device()
  expect(await stranger.claims({ userId: 'anna', signature: 'f00d' })).toBe('identity-invalid')
  expect(stranger.storage.keys()).toEqual([])
  const shared = new Device()
  await shared.identifies('dora')
  expect(await shared.claims(signed('eve'))).toBe('identified-as-another')
})

test('a token that was given back opens nothing, and a stream that it had opened ends', async () => {
  const device = new Device()
  await device.identifies('finn')
  device.client.send('a secret of Finn')
  await device.shows('a secret of Finn')
  const copied = new Device()
  for (const key of device.storage.keys()) copied.storage.set(key, device.storage.get(key) ?? '')
  revokeToken(device)
  await until(
    () => device.client.state.status.kind === 'idle',
    () => device.client.state.status.kind,
  )
  await copied.client.start()
  await until(
    () => copied.client.state.status.kind === 'idle',
    () => copied.client.state.status.kind,
  )
  expect(copied.texts).toEqual([])
})

/** A browser of somebody. */
class Device {
  readonly origin = server.origin
  readonly siteKey = siteKey
  readonly storage = memoryStorage()
  readonly environment = nodeEnvironment({ storage: this.storage })
  readonly client = createVisitorClient(this)

  constructor() {
    devices.push(this)
  }

  get texts(): string[] {
    const { messages } = this.client.state
    return messages.flatMap((message) => (message.type === 'text' ? [message.text] : []))
  }

  claims(identity: Identify): Promise<string> {
    return new Promise((resolve) => {
      identifyVisitor(this, identity, (answer) => resolve(answer.ok ? 'ok' : answer.refusal))
    })
  }

  async identifies(userId: string): Promise<void> {
    expect(await this.claims(signed(userId))).toBe('ok')
    await this.client.start()
  }

  async shows(text: string): Promise<void> {
    await until(
      () => this.texts.includes(text),
      () => `it shows ${this.texts.join()}`,
    )
  }
}

function signed(userId: string): Identify {
  return { userId, signature: createHmac('sha256', secret).update(userId).digest('hex') }
}

async function makeSecret(): Promise<string> {
  const api = `${server.origin}/v1`
  const link = server.signInLink.split('#')[1]
  const body = JSON.stringify({ link })
  const session = await fetch(`${api}/agent/session`, { method: 'POST', body })
  const headers = { Cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' }
  const desk: Bootstrap = await (await fetch(`${api}/agent/bootstrap`, { headers })).json()
  const site = desk.changes.find(({ kind }) => kind === 'site')
  const url = `${api}/admin/sites/${site?.id}/identity`
  const made: NewIdentitySecret = await (await fetch(url, { method: 'POST', headers })).json()
  return made.secret
}

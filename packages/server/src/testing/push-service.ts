import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http'
import type { PushedNews, PushSubscription } from '@tealight/protocol'
import { until } from '../hub/testing/until.ts'

/** What a browser of a test was sent. */
interface Delivered {
  headers: IncomingHttpHeaders
  news: PushedNews
}

/** A push service on loopback, and browsers that have subscribed there. */
export class PushService {
  readonly #server: Server
  readonly #browsers = new Map<string, TestBrowser>()
  /** What it answers next, one after the other; then 201. */
  readonly answers: number[] = []

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#take(request).then((status) => response.writeHead(status).end())
    })
  }

  async #take(request: IncomingMessage): Promise<number> {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const status = this.answers.shift() ?? 201
    const browser = this.#browsers.get(request.url ?? '')
    if (status === 201) browser?.receives(request.headers, Buffer.concat(pieces))
    return status
  }

  static async opens(): Promise<PushService> {
    const service = new PushService()
    service.#server.listen(0, '127.0.0.1')
    await once(service.#server, 'listening')
    return service
  }

  browser(): TestBrowser {
    const address = this.#server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const path = `/send/${randomBytes(8).toString('hex')}`
    const browser = new TestBrowser(`http://127.0.0.1:${port}${path}`)
    this.#browsers.set(path, browser)
    return browser
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

/** Has keys of its own, as browsers do, and opens what it is sent: RFC 8291 from the other side. */
export class TestBrowser {
  readonly subscription: PushSubscription
  readonly delivered: Delivered[] = []
  readonly #keys: ECDH = createECDH('prime256v1')
  readonly #auth = randomBytes(16)

  constructor(endpoint: string) {
    this.#keys.generateKeys()
    const p256dh = this.#keys.getPublicKey('base64url')
    this.subscription = { endpoint, keys: { p256dh, auth: this.#auth.toString('base64url') } }
  }

  /** Waits until it was sent so many. */
  async isTold(times: number): Promise<PushedNews[]> {
    await until(() => this.delivered.length >= times, 'a push', 15_000)
    return this.delivered.map(({ news }) => news)
  }

  receives(headers: IncomingHttpHeaders, body: Buffer): void {
    this.delivered.push({ headers, news: JSON.parse(this.#open(body).toString()) })
  }

  #open(body: Buffer): Buffer {
    const [salt, sender, record] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)]
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#keys.getPublicKey(), sender])
    const secret = this.#keys.computeSecret(sender)
    const seed = Buffer.from(hkdfSync('sha256', secret, this.#auth, info, 32))
    const derived = (name: string, bytes: number) =>
      Buffer.from(hkdfSync('sha256', seed, salt, `Content-Encoding: ${name}\0`, bytes))
    const cipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12))
    cipher.setAuthTag(record.subarray(-16))
    const text = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()])
    return text.subarray(0, text.lastIndexOf(2))
  }
}

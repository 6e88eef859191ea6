import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a proxy does that means well. */
export type Mischief =
  /** Reads an answer to its end before it passes it on, to look for viruses. */
  | { kind: 'buffers' }
  /** The same, and answers by itself with a page when that takes too long. */
  | { kind: 'times out'; afterMs: number }
  /** Passes an answer on in pieces of this size, and what is left at its end. */
  | { kind: 'holds'; bytes: number }
  /** Ends every answer after a while. */
  | { kind: 'cuts'; afterMs: number }
  /** Passes on only those headers that it has heard of. */
  | { kind: 'strips' }
  /** Shows an error page in place of answers that don't say how long they are. */
  | { kind: 'refuses' }
  /** Shows its own page, whatever was asked for, until somebody has signed in there. */
  | { kind: 'captive'; forMs: number }

/** A proxy that understands HTTP, too well. */
export class BadProxy {
  readonly #target: number
  readonly #mischief: Mischief
  readonly #listening: Server
  readonly #startedAt = Date.now()

  private constructor(target: number, mischief: Mischief) {
    this.#target = target
    this.#mischief = mischief
    this.#listening = createServer((asked, answer) => this.#serve(asked, answer))
  }

  static async to({ port }: { port: number }, mischief: Mischief): Promise<BadProxy> {
    const proxy = new BadProxy(port, mischief)
    proxy.#listening.listen(0, '127.0.0.1')
    await once(proxy.#listening, 'listening')
    return proxy
  }

  get origin(): string {
    const { port } = this.#listening.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  closes(): void {
    this.#listening.close()
    this.#listening.closeAllConnections()
  }

  #serve(asked: IncomingMessage, answer: ServerResponse): void {
    const mischief = this.#mischief
    if (mischief.kind === 'captive' && Date.now() - this.#startedAt < mischief.forMs) {
      return showPage(answer, 200, 'Welcome to our hotel. Please sign in.')
    }
    const { method, url: path } = asked
    const headers = mischief.kind === 'strips' ? known(asked.headers) : asked.headers
    const options = { host: 'localhost', port: this.#target, method, path, headers }
    const upstream = request(options, (come) => passOn(mischief, come, answer))
    upstream.on('error', () => showPage(answer, 502, 'Bad gateway'))
    answer.on('close', () => upstream.destroy())
    asked.pipe(upstream)
    if (mischief.kind === 'times out') giveUpLater(mischief.afterMs, answer)
  }
}

function passOn(mischief: Mischief, come: IncomingMessage, answer: ServerResponse): void {
  come.on('error', () => answer.destroy())
  switch (mischief.kind) {
    case 'buffers':
    case 'times out':
      return void passWhole(come, answer).catch(() => answer.destroy())
    case 'holds':
      return void passInPieces(come, answer, mischief.bytes).catch(() => answer.destroy())
    case 'cuts':
      pass(come, answer)
      return endLater(mischief.afterMs, answer)
    case 'strips':
      answer.writeHead(come.statusCode ?? 502, known(come.headers))
      return void come.pipe(answer)
    case 'refuses':
      if (come.headers['content-length'] === undefined && come.statusCode !== 204) {
        come.destroy()
        return showPage(answer, 502, 'The answer says no length.')
      }
      return pass(come, answer)
    case 'captive':
      return pass(come, answer)
  }
}

function pass(come: IncomingMessage, answer: ServerResponse): void {
  come.pipe(begin(come, answer))
}

function begin(come: IncomingMessage, answer: ServerResponse): ServerResponse {
  const { connection: _, ...headers } = come.headers
  return answer.writeHead(come.statusCode ?? 502, headers)
}

async function passWhole(come: IncomingMessage, answer: ServerResponse): Promise<void> {
  const pieces: Buffer[] = []
  for await (const bytes of come) pieces.push(bytes)
  if (!answer.headersSent) begin(come, answer).end(Buffer.concat(pieces))
}

async function passInPieces(come: IncomingMessage, answer: ServerResponse, size: number) {
  let held = Buffer.alloc(0)
  begin(come, answer).flushHeaders()
  for await (const bytes of come) {
    held = Buffer.concat([held, bytes])
    const whole = held.length - (held.length % size)
    if (whole > 0) answer.write(held.subarray(0, whole))
    held = held.subarray(whole)
  }
  answer.end(held)
}

function endLater(afterMs: number, answer: ServerResponse): void {
  const timer = setTimeout(() => answer.destroy(), afterMs)
  answer.on('close', () => clearTimeout(timer))
}

function giveUpLater(afterMs: number, answer: ServerResponse): void {
  const timer = setTimeout(() => showPage(answer, 504, 'Gateway time-out'), afterMs)
  answer.on('close', () => clearTimeout(timer))
}

function showPage(answer: ServerResponse, status: number, words: string): void {
  if (answer.headersSent) return void answer.destroy()
  const page = `<!doctype html><title>${words}</title><h1>${words}</h1>`
  answer.writeHead(status, { 'Content-Type': 'text/html', 'Content-Length': page.length }).end(page)
}

/** Those that every proxy has heard of. Without them nothing at all would work. */
const KNOWN = new Set(
  (
    'host authorization cookie set-cookie origin user-agent date ' +
    'content-type content-length content-encoding location'
  ).split(' '),
)

function known(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const isKnown = (name: string) => KNOWN.has(name) || name.startsWith('access-control-')
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isKnown(name)))
}

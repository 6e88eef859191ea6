import type { Environment } from '../environment.ts'
import type { FakeClock } from './fake-clock.ts'
import { type ModelRequest, type ModelServer, refusal } from './model-server.ts'

/** What becomes of one request. */
export type Fate =
  | 'arrives'
  /** Never reaches the server. */
  | 'lost'
  /** Is done, and nobody hears of it. */
  | 'answer-lost'
  /** Is never answered, and never fails. */
  | 'hangs'
  | 'busy'
  /** A proxy answers, with a page. */
  | 'proxy'
  /** A hotel answers, with a page, and says that all is well. */
  | 'portal'

/** The way between a client and the model. */
export class ModelNetwork {
  readonly #server: ModelServer
  readonly #clock: FakeClock
  isUp = true
  latencyMs = 0
  /** What becomes of the next requests; all further ones arrive. */
  readonly fates: Fate[] = []

  constructor(server: ModelServer, clock: FakeClock) {
    this.#server = server
    this.#clock = clock
  }

  readonly fetch: Environment['fetch'] = async (address, init) => {
    const signal = init.signal ?? new AbortController().signal
    const fate = this.isUp ? (this.fates.shift() ?? 'arrives') : 'lost'
    if (this.latencyMs > 0) await this.#pass(this.latencyMs, signal)
    signal.throwIfAborted()
    if (fate === 'lost') throw new TypeError('Failed to fetch')
    if (fate === 'hangs') return new Promise<Response>((_, reject) => rejectOn(signal, reject))
    if (fate === 'proxy') return new Response('<h1>502</h1>', { status: 502, headers: HTML })
    if (fate === 'portal') return new Response('<h1>Welcome</h1>', { headers: HTML })
    if (fate === 'busy') return refusal('busy', { 'Retry-After': '2' })
    const response = this.#server.answer(readRequest(address, init, signal))
    if (fate === 'answer-lost') throw new TypeError('Failed to fetch')
    if (this.latencyMs > 0 && !response.headers.get('Content-Type')?.startsWith('text/event')) {
      await this.#pass(this.latencyMs, signal)
    }
    return response
  }

  #pass(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = this.#clock.setTimer(resolve, ms)
      rejectOn(signal, (reason) => {
        this.#clock.clearTimer(timer)
        reject(reason)
      })
    })
  }
}

const HTML = { 'Content-Type': 'text/html' }

function rejectOn(signal: AbortSignal, reject: (reason: Error) => void): void {
  signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
}

function readRequest(address: string, init: RequestInit, signal: AbortSignal): ModelRequest {
  const headers = new Headers(init.headers)
  const text = typeof init.body === 'string' ? init.body : '{}'
  return {
    method: init.method ?? 'GET',
    url: new URL(address),
    body: JSON.parse(text),
    token: (headers.get('Authorization') ?? '').replace('Bearer ', ''),
    signal,
  }
}

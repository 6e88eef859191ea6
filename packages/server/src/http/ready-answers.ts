import type { IncomingMessage, ServerResponse } from 'node:http'
import { ShortMemory } from './short-memory.ts'

/** An answer that many get, as bytes. */
export interface ReadyAnswer {
  bytes: Buffer
  headers: Readonly<Record<string, string>>
  etag: string
}

/** So long an answer may be behind what it tells of. */
const READY_MS = 1_000
const READY_MAX = 5_000
/** Strangers make up addresses: those that are longer than any of ours are not remembered. */
const URL_MAX_LENGTH = 200

/**
 * What was answered to anybody a moment ago is answered again before any door is looked for: it costs hardly more than a
 * server that does nothing else. So whoever asks thousands of times is answered; to refuse would cost as much.
 */
export class ReadyAnswers {
  readonly #answers = new ShortMemory<ReadyAnswer>(READY_MAX, READY_MS)

  keep(url: string, answer: ReadyAnswer): void {
    if (url.length <= URL_MAX_LENGTH) this.#answers.set(url, answer)
  }

  /** @returns whether there was one. */
  answer({ method, url = '', headers }: IncomingMessage, outgoing: ServerResponse): boolean {
    if (method !== 'GET') return false
    const ready = this.#answers.get(url)
    if (ready === undefined) return false
    if (headers['if-none-match'] === ready.etag) {
      outgoing.writeHead(304, { ETag: ready.etag, 'Cache-Control': ready.headers['Cache-Control'] })
      outgoing.end()
    } else {
      outgoing.writeHead(200, ready.headers)
      outgoing.end(ready.bytes)
    }
    return true
  }
}

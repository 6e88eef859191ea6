import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const RETRY_AFTER_S = 1

/** A server that says no: first for now, then through a proxy's page, then for good. */
export class ClosedDoor {
  /** When somebody asked. */
  readonly knocks: number[] = []
  readonly #server: Server

  private constructor() {
    this.#server = createServer((_, response) => {
      ANSWERS[this.knocks.length]?.(response)
      this.knocks.push(performance.now())
    })
  }

  static async opens(): Promise<ClosedDoor> {
    const door = new ClosedDoor()
    door.#server.listen(0, '127.0.0.1')
    await once(door.#server, 'listening')
    return door
  }

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo
    return `http://127.0.0.1:${port}`
  }

  closes(): void {
    this.#server.close()
  }
}

const ANSWERS: ((response: ServerResponse) => void)[] = [
  (response) =>
    response
      .writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': RETRY_AFTER_S })
      .end('{"refusal":"busy","message":"Try again shortly.","requestId":"1"}'),
  (response) =>
    response
      .writeHead(502, { 'Content-Type': 'text/html' })
      .end('<!doctype html><h1>502 Bad Gateway</h1>'),
  (response) =>
    response
      .writeHead(401, { 'Content-Type': 'application/json' })
      .end('{"refusal":"unknown-visitor","message":"Nobody has this token.","requestId":"3"}'),
]

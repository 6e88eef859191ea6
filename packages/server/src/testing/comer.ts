import { nanoid } from 'nanoid'
import { newToken } from '../auth/token.ts'
import { Caller } from './caller.ts'

/** Where they come to. */
export interface Place {
  port: number
  siteKey: string
  /** An agent's session. */
  cookie: string
  /** The token of a visitor with a long history. */
  talker: string
}

/** Somebody who comes and goes, from an address that a proxy tells. */
export class Comer {
  /** How many connections they all have made. */
  static connections = 0

  readonly place: Place
  readonly #address: string
  token: string

  constructor(place: Place, address: string, token = newToken()) {
    this.place = place
    this.#address = address
    this.token = token
  }

  /** Connects and says this. */
  async calls(request: string): Promise<Caller> {
    Comer.connections += 1
    const caller = await Caller.connects(this.place.port, `127.0.1.${1 + (Comer.connections % 50)}`)
    return caller.says(request)
  }

  get(path: string, query = '', headers: Record<string, string> = this.credentials): string {
    return this.#request('GET', `${path}?site=${this.place.siteKey}&${query}`, headers)
  }

  asAgent(path: string, query = ''): string {
    return this.get(path, query, { Cookie: this.place.cookie })
  }

  post(path: string, body: unknown = {}): string {
    const json = JSON.stringify(body)
    const headers = {
      ...this.credentials,
      'Content-Type': 'application/json',
      'Content-Length': String(json.length),
    }
    return `${this.#request('POST', `${path}?site=${this.place.siteKey}`, headers)}${json}`
  }

  message(text = 'Hello?'): string {
    return this.post('/visitor/messages', {
      id: nanoid(),
      conversationId: `conversation-${this.token.slice(0, 20)}`,
      text,
      seen: 0,
    })
  }

  get credentials(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}` }
  }

  #request(method: string, path: string, headers: Record<string, string>): string {
    const all = { Host: 'test', 'X-Forwarded-For': this.#address, ...headers }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    return `${method} /v1${path} HTTP/1.1\r\n${lines.join('')}\r\n`
  }
}

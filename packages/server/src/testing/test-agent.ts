import { nanoid } from 'nanoid'
import type { AgentDeed, Bootstrap, RefusalBody, Session } from '@tealight/protocol'
import { type Answer, request } from './test-client.ts'
import { openTestSocket, openTestStream } from './test-rungs.ts'
import type { TestStream } from './test-stream.ts'

/** An agent who speaks the console's API. */
export class TestAgent {
  readonly id: string
  cookie = ''
  readonly #origin: string

  constructor(origin: string, id: string) {
    this.#origin = origin
    this.id = id
  }

  async signsIn(link: string): Promise<Answer<Session & RefusalBody>> {
    const answer = await this.asks<Session & RefusalBody>('POST', '/agent/session', { link })
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    return answer
  }

  says(
    conversationId: string,
    text: string,
    id = nanoid(),
  ): Promise<Answer<AgentDeed & RefusalBody>> {
    return this.asks('POST', `/agent/conversations/${conversationId}/messages`, {
      id,
      text,
      seen: 0,
    })
  }

  claims(conversationId: string): Promise<Answer<AgentDeed & RefusalBody>> {
    return this.asks('PUT', `/agent/conversations/${conversationId}/claim`)
  }

  resolves(conversationId: string): Promise<Answer<AgentDeed & RefusalBody>> {
    return this.asks('PUT', `/agent/conversations/${conversationId}/resolution`)
  }

  reopens(conversationId: string): Promise<Answer<AgentDeed & RefusalBody>> {
    return this.asks('DELETE', `/agent/conversations/${conversationId}/resolution`)
  }

  async starts(): Promise<Bootstrap> {
    return (await this.asks<Bootstrap>('GET', '/agent/bootstrap')).body
  }

  asks<Body>(method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    return request(method, `${this.#origin}/v1${path}`, { Cookie: this.cookie }, body)
  }

  get headers(): Record<string, string> {
    return { Cookie: this.cookie }
  }

  readonly url = (path: string): string => `${this.#origin}/v1/agent${path}`

  opensStream(query = ''): Promise<TestStream> {
    return openTestStream(`${this.#origin}/v1/agent/stream?${query}`, { Cookie: this.cookie })
  }

  /** As a browser does it, from a page of this origin; null as a program that tells none. */
  opensSocket(query = '', origin: string | null = this.#origin): Promise<TestStream> {
    const headers = { Cookie: this.cookie, ...(origin !== null && { Origin: origin }) }
    return openTestSocket(`${this.#origin}/v1/agent/socket?${query}`, headers)
  }
}

import { nanoid } from 'nanoid'
import type { RefusalBody, Ticket, VisitorDeed, VisitorSnapshot } from '@tealight/protocol'
import { newToken } from '../auth/token.ts'
import { type Answer, request } from './test-client.ts'
import { openTestPoll, openTestSocket, openTestStream } from './test-rungs.ts'
import type { TestStream } from './test-stream.ts'

/** A visitor who speaks the public API. */
export class TestVisitor {
  readonly token = newToken()
  conversationId = nanoid()
  readonly #origin: string
  readonly #siteKey: string

  constructor(origin: string, siteKey: string) {
    this.#origin = origin
    this.#siteKey = siteKey
  }

  says(text: string, id = nanoid(), seen = 0): Promise<Answer<VisitorDeed & RefusalBody>> {
    return this.asks('POST', '/messages', { id, conversationId: this.conversationId, text, seen })
  }

  sendsFiles(
    files: string[],
    text = '',
    id = nanoid(),
  ): Promise<Answer<VisitorDeed & RefusalBody>> {
    const { conversationId } = this
    return this.asks('POST', '/messages', { id, conversationId, text, files, seen: 0 })
  }

  returns(): Promise<Answer<VisitorSnapshot & RefusalBody>> {
    return this.asks('POST', '/session', {})
  }

  asks<Body>(method: string, path: string, body?: unknown, headers = {}): Promise<Answer<Body>> {
    return request(method, this.url(path), { ...this.headers, ...headers }, body)
  }

  opensStream(query = '', headers = {}): Promise<TestStream> {
    return openTestStream(this.url(`/stream?${query}`), { ...this.headers, ...headers })
  }

  polls(query = '', headers = {}): TestStream {
    return openTestPoll(this.url(`/stream?wait=20&${query}`), { ...this.headers, ...headers })
  }

  opensSocket(query = '', headers = {}): Promise<TestStream> {
    return openTestSocket(this.url(`/socket?${query}`), { ...this.headers, ...headers })
  }

  async ticket(): Promise<string> {
    return (await this.asks<Ticket>('POST', '/tickets')).body.ticket
  }

  get headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}` }
  }

  readonly url = (path: string): string => {
    const url = new URL(`${this.#origin}/v1/visitor${path}`)
    url.searchParams.set('site', this.#siteKey)
    return url.href
  }
}

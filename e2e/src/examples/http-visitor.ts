import { randomBytes } from 'node:crypto'

/** As `seen`: nothing that was missed is wanted. */
const HAS_EVERYTHING = 1_000_000_000

/** A visitor who has nothing but HTTP. */
export class HttpVisitor {
  readonly token: string
  readonly conversationId: string
  readonly #origin: string

  private constructor(origin: string, token: string, conversationId: string) {
    this.#origin = origin
    this.token = token
    this.conversationId = conversationId
  }

  /** Somebody who has written from elsewhere. */
  static knownAs(origin: string, token: string, conversationId: string): HttpVisitor {
    return new HttpVisitor(origin, token, conversationId)
  }

  /** Somebody whom the server knows, since this was said. */
  static async says(origin: string, text: string): Promise<HttpVisitor> {
    const visitor = new HttpVisitor(origin, randomBytes(32).toString('base64url'), randomId())
    await visitor.says(text)
    return visitor
  }

  async says(text: string): Promise<void> {
    const response = await fetch(`${this.#origin}/v1/visitor/messages?site=demo`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        id: randomId(),
        conversationId: this.conversationId,
        text,
        seen: HAS_EVERYTHING,
      }),
    })
    if (!response.ok) throw new Error(`nothing could be said: ${await response.text()}`)
  }
}

function randomId(): string {
  return randomBytes(15).toString('base64url')
}

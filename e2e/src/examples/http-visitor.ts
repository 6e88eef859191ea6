import { randomBytes } from 'node:crypto'

/** A visitor who has nothing but HTTP. */
export class HttpVisitor {
  readonly token = randomBytes(32).toString('base64url')
  readonly conversationId = randomId()
  readonly #origin: string

  private constructor(origin: string) {
    this.#origin = origin
  }

  /** Somebody whom the server knows, since this was said. */
  static async says(origin: string, text: string): Promise<HttpVisitor> {
    const visitor = new HttpVisitor(origin)
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
        seen: 0,
      }),
    })
    if (!response.ok) throw new Error(`nothing could be said: ${await response.text()}`)
  }
}

function randomId(): string {
  return randomBytes(15).toString('base64url')
}

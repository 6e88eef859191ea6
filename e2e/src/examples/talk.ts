import { randomBytes } from 'node:crypto'
import type { Shop } from '../people/shop.ts'
import { until } from '../until.ts'

/** A conversation whose visitor has nothing but HTTP. */
export class Talk {
  readonly token = randomBytes(32).toString('base64url')
  readonly conversationId = randomId()
  readonly #shop: Shop

  private constructor(shop: Shop) {
    this.#shop = shop
  }

  static async begins(shop: Shop, text: string): Promise<Talk> {
    const talk = new Talk(shop)
    await talk.visitorSays(text)
    return talk
  }

  async visitorSays(text: string): Promise<void> {
    const { origin } = this.#shop.server
    const response = await fetch(`${origin}/v1/visitor/messages?site=demo`, {
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

  /** Answers as the owner; resolves once the answer is acknowledged. */
  async agentSays(text: string): Promise<void> {
    const { owner } = this.#shop
    owner.answers(this.conversationId, text)
    await until(
      () => owner.isDone,
      () => 'an answer was not acknowledged',
    )
  }
}

function randomId(): string {
  return randomBytes(15).toString('base64url')
}

import type { Outgoing } from '@tealight/client'
import { type Message, readEvents, type RefusalBody } from '@tealight/protocol'

/** Does what `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Notes what people said, what the server answered and what they were shown: to be held against the truth. */
export class Witness {
  /** By id. */
  readonly said = new Map<string, Outgoing>()
  /** Ids of the messages to which the server said yes. */
  readonly acknowledged = new Set<string>()
  /** The seq at which a message was shown, by id. */
  readonly shown = new Map<string, number>()
  /** How often the server said no, by refusal. */
  readonly refusals = new Map<string, number>()
  /** Sends of what the server had already: their first answer was lost. */
  sentAgain = 0
  /** Streams that ended with a server's good-bye. */
  farewells = 0
  /** Messages that were shown at two places. */
  readonly moved: string[] = []

  hears(entry: Outgoing | undefined): void {
    if (entry) this.said.set(entry.id, entry)
  }

  /** What somebody has on the screen now: from the newest up to what is known already. */
  sees(messages: readonly Message[]): void {
    for (let index = messages.length - 1; index >= 0; index--) {
      const { id, seq } = messages[index]!
      const before = this.shown.get(id)
      if (before === seq) return
      if (before !== undefined) this.moved.push(`${id}: at ${before}, then at ${seq}`)
      this.shown.set(id, seq)
    }
  }

  /** Listens to somebody's requests. */
  listens(ask: Fetch): Fetch {
    return async (url, init) => {
      const response = await ask(url, init)
      if (isStream(response)) return this.#followsStream(response)
      if (!response.ok) await this.#noteRefusal(response.clone())
      else if (isSend(url, init)) this.#noteAcknowledgement(response, init)
      return response
    }
  }

  /** Lets a stream through, and notes how it ends. */
  #followsStream(response: Response): Response {
    const decoder = new TextDecoder()
    const events = readEvents(({ event }) => {
      if (event === 'bye') this.farewells += 1
    })
    const listening = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        events.push(decoder.decode(bytes, { stream: true }))
        controller.enqueue(bytes)
      },
    })
    return new Response(response.body?.pipeThrough(listening), response)
  }

  #noteAcknowledgement(response: Response, { body }: RequestInit): void {
    const { id }: { id: string } = JSON.parse(typeof body === 'string' ? body : '{}')
    this.acknowledged.add(id)
    if (response.status === 200) this.sentAgain += 1
  }

  async #noteRefusal(response: Response): Promise<void> {
    const { refusal }: Partial<RefusalBody> = await response.json().catch(() => ({}))
    const name = refusal ?? `status ${response.status}`
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1)
  }
}

function isStream({ ok, headers }: Response): boolean {
  return ok && headers.get('Content-Type')?.startsWith('text/event-stream') === true
}

function isSend(url: string, { method }: RequestInit): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/messages')
}

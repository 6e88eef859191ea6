import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import { hasFailed, type Outgoing } from './outgoing.ts'
import { createOutgoingShelf } from './outgoing-shelf.ts'
import { randomText } from './random-text.ts'
import { type Answer, isFinal } from './result.ts'

/** What was written and not acknowledged. Nothing leaves but by an acknowledgement, or by its author's wish. */
export interface Outbox {
  readonly entries: readonly Outgoing[]
  /** Takes up what an earlier page or program has left, and sends whatever waits. */
  resume(): void
  add(conversationId: string, text: string): void
  /** Tries one again that has failed for good. */
  retry(id: string): void
  /** Forgets an entry: the server has it, or its author does not want it any more. */
  remove(id: string): void
  stop(): void
}

/**
 * Sends in the order of writing, one at a time. What makes one wait (no network, a full disk, too much at once) would
 * make the next one wait too, so nothing is gained by overtaking.
 *
 * `deliver` sends one message and applies what the answer says before it settles.
 */
export function createOutbox(
  environment: Environment,
  prefix: string,
  deliver: (entry: Outgoing) => Promise<Answer<unknown>>,
  onChange: () => void,
): Outbox {
  const shelf = createOutgoingShelf(environment.storage, prefix, onChange)

  const errand = createErrand(environment, async () => {
    const entry = shelf.all.find((it) => !hasFailed(it))
    if (!entry) return { ok: true, value: null }
    const { id } = entry
    shelf.mark(id, { kind: 'sending' })
    const answer = await deliver(entry)
    if (answer.ok) shelf.remove(id)
    // Who is signed out is not refused: what was written waits until they are back.
    else if (isFinal(answer.refusal) && answer.refusal !== 'unauthenticated') {
      shelf.mark(id, { kind: 'failed', refusal: answer.refusal })
    } else {
      shelf.mark(id, { kind: 'waiting' })
      return answer
    }
    errand.run()
    return answer
  })

  return {
    get entries() {
      return shelf.all
    },
    resume() {
      shelf.load()
      errand.run()
    },
    add(conversationId, text) {
      // Later than all others even when the clock was set back: the time is also the order.
      const last = shelf.all[shelf.all.length - 1]?.at ?? 0
      const at = Math.max(environment.now(), last + 1)
      shelf.put({ id: randomText(environment, 16), conversationId, text, at, state: { kind: 'waiting' } })
      errand.run()
    },
    retry(id) {
      shelf.mark(id, { kind: 'waiting' })
      errand.run()
    },
    remove: shelf.remove,
    stop: errand.stop,
  }
}

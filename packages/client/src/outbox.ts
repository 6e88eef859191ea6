import type { Environment } from './environment.ts'
import { createErrand, type Errand } from './errand.ts'
import { hasFailed, type Outgoing } from './outgoing.ts'
import { createOutgoingShelf } from './outgoing-shelf.ts'
import { randomId } from './random-text.ts'
import { type Answer, isFinal } from './result.ts'

/** What was written and not acknowledged. Nothing leaves but by an acknowledgement, or by its author's wish. */
export interface Outbox {
  readonly entries: readonly Outgoing[]
  /** Takes up what an earlier page or program has left, and sends whatever waits. */
  resume(): void
  add(conversationId: string, text: string): void
  retry(id: string): void
  /** Forgets an entry: the server has it, or its author does not want it any more. */
  remove(id: string): void
  stop(): void
}

export interface OutboxOptions {
  environment: Environment
  /** Before the keys of all entries in storage. */
  prefix: string
  /** Sends one message and applies what the answer says before it settles. */
  deliver(entry: Outgoing): Promise<Answer<unknown>>
  onChange(): void
}

/** Sends in the order of writing: nothing overtakes within a conversation, and none holds up another. */
export function createOutbox({ environment, prefix, deliver, onChange }: OutboxOptions): Outbox {
  const shelf = createOutgoingShelf(environment.storage, prefix, onChange)
  const lanes = new Map<string, Errand>()

  function laneOf(conversationId: string): Errand {
    const lane = lanes.get(conversationId) ?? createErrand(environment, () => sendNext(conversationId))
    lanes.set(conversationId, lane)
    return lane
  }

  async function sendNext(conversationId: string): Promise<Answer<unknown>> {
    const entry = shelf.all.find((it) => it.conversationId === conversationId && !hasFailed(it))
    if (!entry) return { ok: true, value: null }
    shelf.mark(entry.id, { kind: 'sending' })
    const answer = await deliver(entry)
    if (settle(entry.id, answer)) laneOf(conversationId).run()
    return answer
  }

  /** Gives back whether the next one may go. */
  function settle(id: string, answer: Answer<unknown>): boolean {
    if (answer.ok) shelf.remove(id)
    // Who is signed out is not refused: what was written waits until they are back.
    else if (isFinal(answer.refusal) && answer.refusal !== 'unauthenticated') {
      shelf.mark(id, { kind: 'failed', refusal: answer.refusal })
    } else {
      shelf.mark(id, { kind: 'waiting' })
      return false
    }
    return true
  }

  return {
    get entries() {
      return shelf.all
    },
    resume() {
      shelf.load()
      for (const { conversationId } of shelf.all) laneOf(conversationId).run()
    },
    add(conversationId, text) {
      // Later than all others even when the clock was set back: the time is also the order.
      const last = shelf.all[shelf.all.length - 1]?.at ?? 0
      const at = Math.max(environment.now(), last + 1)
      const state = { kind: 'waiting' } as const
      shelf.put({ id: randomId(environment), conversationId, text, at, state })
      laneOf(conversationId).run()
    },
    retry(id) {
      shelf.mark(id, { kind: 'waiting' })
      const entry = shelf.all.find((it) => it.id === id)
      if (!entry) return
      laneOf(entry.conversationId).run()
      laneOf(entry.conversationId).hurry()
    },
    remove: shelf.remove,
    stop() {
      for (const lane of lanes.values()) lane.stop()
      lanes.clear()
    },
  }
}

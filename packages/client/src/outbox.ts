import type { Refusal } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createErrand, type Errand } from './errand.ts'
import { createKeptEntries } from './kept-entries.ts'
import { hasFailed, type Outgoing } from './outgoing.ts'
import { randomId } from './random-text.ts'
import { type Answer, type Failure, passes } from './result.ts'

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
  const kept = createKeptEntries(environment.storage, prefix, onChange)
  const lanes = new Map<string, Errand>()

  function laneOf(conversationId: string): Errand {
    const known = lanes.get(conversationId)
    if (known) return known
    const lane = createErrand(environment, async () => {
      const entry = kept.all.find((it) => it.conversationId === conversationId && !hasFailed(it))
      if (!entry) return { ok: true, value: null }
      const answer = await send(entry)
      if (answer.ok || isFinal(answer.refusal)) lane.run()
      return answer
    })
    lanes.set(conversationId, lane)
    return lane
  }

  async function send({ id, ...entry }: Outgoing): Promise<Answer<unknown>> {
    kept.mark(id, { kind: 'sending' })
    const answer = await deliver({ id, ...entry })
    if (answer.ok) kept.remove(id)
    else if (isFinal(answer.refusal)) kept.mark(id, { kind: 'failed', refusal: answer.refusal })
    else kept.mark(id, { kind: 'waiting' })
    return answer
  }

  return {
    get entries() {
      return kept.all
    },
    resume() {
      kept.load()
      for (const { conversationId } of kept.all) laneOf(conversationId).run()
    },
    add(conversationId, text) {
      // Later than all others even when the clock was set back: the time is also the order.
      const last = kept.all[kept.all.length - 1]?.at ?? 0
      const at = Math.max(environment.now(), last + 1)
      kept.add({ id: randomId(environment), conversationId, text, at, state: { kind: 'waiting' } })
      laneOf(conversationId).run()
    },
    retry(id) {
      const entry = kept.all.find((it) => it.id === id)
      if (!entry) return
      if (hasFailed(entry)) kept.mark(id, { kind: 'waiting' })
      laneOf(entry.conversationId).run()
      laneOf(entry.conversationId).hurry()
    },
    remove: kept.remove,
    stop() {
      for (const lane of lanes.values()) lane.stop()
      lanes.clear()
    },
  }
}

/** Who is signed out is not refused: what was written waits until they are back. */
function isFinal(refusal: Failure): refusal is Refusal {
  return refusal !== 'unauthenticated' && !passes(refusal)
}

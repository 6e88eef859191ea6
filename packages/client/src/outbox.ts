import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import { createOutboxEntries, type OutboxNote } from './outbox-entries.ts'
import type { Outgoing } from './outgoing.ts'
import { randomText } from './random-text.ts'
import type { Answer } from './result.ts'

/** What was written and not acknowledged. Nothing leaves but by an acknowledgement, or by its author's wish. */
export interface Outbox {
  entries(): readonly Outgoing[]
  /** Takes up what an earlier page, another tab or an earlier program has left, and sends whatever waits. */
  resume(): void
  /** `id`: under which it was sent before. */
  add(entry: Omit<Outgoing, 'id' | 'at' | 'state'> & { id?: string }): void
  /** Tries one again that has failed for good. */
  retry(id: string): void
  /** Forgets an entry: the server has it, or its author does not want it any more. */
  remove(entry: { id: string }): void
  /** Another tab tells. */
  hear(note: OutboxNote): void
  stop(): void
}

/** Several tabs have one outbox in common: what each shows, one of them sends. */
export interface OutboxTabs {
  isSender(): boolean
  tell(note: OutboxNote): void
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
  tabs: OutboxTabs,
): Outbox {
  const box = createOutboxEntries(environment.storage, prefix, onChange, tabs.tell)
  const errand = createErrand(environment, () => {
    const entry = box.all.find(({ state }) => state.kind !== 'failed')
    return entry && tabs.isSender() ? send(entry) : null
  })

  async function send(entry: Outgoing): Promise<Answer<unknown>> {
    const { id } = entry
    box.mark(id, { kind: 'sending' })
    const answer = await deliver(entry)
    if (answer.ok) box.remove(entry)
    else if (answer.isFinal) box.mark(id, { kind: 'failed', refusal: answer.refusal })
    else box.mark(id, { kind: 'waiting' })
    // What has failed for good holds up nobody.
    return !answer.ok && answer.isFinal ? { ok: true, value: null } : answer
  }

  return {
    entries: () => box.all,
    resume() {
      box.load()
      errand.run()
    },
    add(written) {
      const at = Math.max(environment.now(), ...box.all.map((entry) => entry.at + 1))
      box.put({ id: randomText(environment), ...written, at, state: { kind: 'waiting' } })
      errand.run()
    },
    retry(id) {
      box.mark(id, { kind: 'waiting' })
      errand.run()
    },
    remove: box.remove,
    hear(note) {
      box.hear(note)
      errand.run()
    },
    stop: errand.stop,
  }
}

import type { Page } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Outgoing } from './outgoing.ts'
import { randomText } from './random-text.ts'
import type { Answer } from './result.ts'

/** What the tabs of one author tell each other: an entry as it is now, or that it is none any more. */
export type OutboxNote = { kind: 'entry'; entry: Outgoing } | { kind: 'gone'; id: string }

/** What was written and not acknowledged. Nothing leaves but by an acknowledgement, or by its author's wish. */
export interface Outbox {
  entries(): readonly Outgoing[]
  /** Takes up what an earlier page, another tab or an earlier program has left, and sends whatever waits. */
  resume(): void
  add(conversationId: string, text: string, page?: Page): void
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
  const { storage } = environment
  let entries: Outgoing[] = []
  const errand = createErrand(environment, () => {
    const entry = entries.find(({ state }) => state.kind !== 'failed')
    return entry && tabs.isSender() ? send(entry) : null
  })

  function without(id: string): Outgoing[] {
    return entries.filter((entry) => entry.id !== id)
  }

  function show(entry: Outgoing): void {
    entries = [...without(entry.id), entry].sort((a, b) => a.at - b.at)
    onChange()
  }

  function mark(id: string, state: Outgoing['state']): void {
    for (const entry of entries) if (entry.id === id) put({ ...entry, state })
  }

  /** Under a key of its own: another tab that writes its entries erases none of these. */
  function put(entry: Outgoing): void {
    storage.set(prefix + entry.id, JSON.stringify(entry))
    show(entry)
    tabs.tell({ kind: 'entry', entry })
  }

  function remove({ id }: { id: string }): void {
    storage.remove(prefix + id)
    if (drop(id)) tabs.tell({ kind: 'gone', id })
  }

  function drop(id: string): boolean {
    const before = entries.length
    entries = without(id)
    if (entries.length === before) return false
    onChange()
    return true
  }

  async function send(entry: Outgoing): Promise<Answer<unknown>> {
    const { id } = entry
    mark(id, { kind: 'sending' })
    const answer = await deliver(entry)
    if (answer.ok) remove(entry)
    else if (answer.isFinal) mark(id, { kind: 'failed', refusal: answer.refusal })
    else mark(id, { kind: 'waiting' })
    // What has failed for good holds up nobody.
    return !answer.ok && answer.isFinal ? { ok: true, value: null } : answer
  }

  return {
    entries: () => entries,
    resume() {
      const keys = storage.keys().filter((key) => key.startsWith(prefix))
      keys.flatMap((key) => readEntries(storage.get(key))).forEach(show)
      errand.run()
    },
    add(conversationId, text, page) {
      const at = Math.max(environment.now(), ...entries.map((entry) => entry.at + 1))
      const entry = { id: randomText(environment), conversationId, text, at, ...(page && { page }) }
      put({ ...entry, state: { kind: 'waiting' } })
      errand.run()
    },
    retry(id) {
      mark(id, { kind: 'waiting' })
      errand.run()
    },
    remove,
    hear(note) {
      if (note.kind === 'gone') drop(note.id)
      else show(note.entry)
      errand.run()
    },
    stop: errand.stop,
  }
}

/** What can't be read is left where it is: it may have been written by a newer version. */
function readEntries(text: string | null): Outgoing[] {
  try {
    const entry: Outgoing = JSON.parse(`${text}`)
    return entry.text ? [entry] : []
  } catch {
    return []
  }
}

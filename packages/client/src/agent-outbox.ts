import type { Environment } from './environment.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Outgoing } from './outgoing.ts'
import { type Answer, unreachable } from './result.ts'
import type { Tabs } from './tabs/tabs.ts'

/** What an agent has written and the server has not acknowledged: answers, and notes. It outlives the browser. */
export interface AgentOutbox extends Outbox {
  /** Puts another text in place of one that waits. */
  rewrite(id: string, text: string): void
}

export interface AgentOutboxOptions {
  environment: Environment
  agentId: string
  /** How many messages the agent knows of a conversation. */
  known(conversationId: string): number
  /** `since`: it has waited, and is not to go when the conversation has gone on after this seq. */
  deliver(entry: Outgoing, since: number | undefined): Promise<Answer<unknown>>
  onChange(): void
}

/** What has waited this long was written for a conversation that may have gone on. A server that is restarted takes less. */
const STALE_MS = 30_000

export function createAgentOutbox(options: AgentOutboxOptions): AgentOutbox {
  const { environment, agentId, known, onChange } = options
  // Another agent on the same browser must not send what this one wrote.
  const prefix = `tealight:agent:${agentId}:outbox:`
  const tabs = openTabs(environment)
  const channel = tabs.then((all) => all?.join<string>(prefix, (id) => outbox.remove({ id })))
  const outbox = createOutbox(environment, prefix, deliver, onChange, {
    // Each tab sends what was written there and what it found; the lock keeps two from sending one at a time.
    isSender: () => true,
    tell(note) {
      if (note.kind === 'gone') void channel.then((to) => to?.post(note.id))
    },
  })

  async function deliver(entry: Outgoing): Promise<Answer<unknown>> {
    const isStale = environment.now() - entry.at > STALE_MS
    const deed = (): Promise<Answer<unknown>> =>
      options.deliver(entry, isStale && !entry.note ? entry.since : undefined)
    return alone(await tabs, prefix + entry.id, deed)
  }

  /** An entry with something else in it, in its old place: the same id is never sent twice. */
  function change(id: string, difference: Pick<Outgoing, 'text'> | object): void {
    const entry = outbox.entries().find((one) => one.id === id)
    if (entry === undefined) return
    const since = known(entry.conversationId)
    const next: Outgoing = { ...entry, ...difference, since, state: { kind: 'waiting' } }
    environment.storage.set(prefix + id, JSON.stringify(next))
    outbox.hear({ kind: 'entry', entry: next })
  }

  return {
    ...outbox,
    add: (entry) => outbox.add({ ...entry, since: known(entry.conversationId) }),
    // Whoever sends it again has seen what came meanwhile.
    retry: (id) => change(id, {}),
    rewrite: (id, text) => change(id, { text }),
    stop() {
      outbox.stop()
      void channel.then((to) => to?.close())
    },
  }
}

/** Where the module that knows them can't be had, a tab is by itself. */
async function openTabs({ tabs }: Environment): Promise<Tabs | undefined> {
  return tabs?.().catch(() => undefined)
}

/** Sends, unless another tab is about to send the same. */
async function alone(
  tabs: Tabs | undefined,
  name: string,
  deed: () => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  if (!tabs) return deed()
  return new Promise((resolve) => {
    const leave = tabs.lead(
      name,
      'free',
      () =>
        void deed()
          .then(resolve)
          .finally(() => leave()),
      () => resolve(unreachable()),
    )
  })
}

import { blockIsDue, networksAreDue } from '../commands/lift-block.ts'
import { agentIsAway, buryNode } from '../commands/attend.ts'
import { conversationIsDue, teamIsDue } from '../commands/become-due.ts'
import type { Due } from '../store/directory.ts'
import type { Journal } from '../store/journal.ts'
import type { Store } from '../store/store.ts'

const LOOK_EVERY_MS = 1_000
/** What is left is found the next time. */
const AT_ONCE = 200

/**
 * Does what only time does. When it is due stands in the database, so a restart forgets nothing; every node looks, and the
 * transaction that does it sees whether another node was faster.
 */
export class Scheduler {
  readonly #store: Store
  readonly #now: () => number
  readonly #onFault: (error: unknown) => void
  readonly #looking: NodeJS.Timeout
  #isLooking = false
  #isStopped = false

  constructor(store: Store, now: () => number, onFault: (error: unknown) => void) {
    this.#store = store
    this.#now = now
    this.#onFault = onFault
    this.#looking = setInterval(() => void this.#look(), LOOK_EVERY_MS).unref()
  }

  stop(): void {
    this.#isStopped = true
    clearInterval(this.#looking)
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    try {
      await doWhatIsDue(this.#store, this.#now())
    } catch (error) {
      if (!this.#isStopped) this.#onFault(error)
    }
    this.#isLooking = false
  }
}

/** Does all that is due by then, as far as nobody has done it. */
export async function doWhatIsDue({ directory, journal }: Store, now: number): Promise<void> {
  const dues = await directory.dues(now, AT_ONCE)
  await Promise.all(dues.map((due) => done(journal, due)))
}

function done(journal: Journal, due: Due): Promise<void> {
  switch (due.kind) {
    case 'node':
      return buryNode(journal, due.id)
    case 'agent':
      return agentIsAway(journal, { workspaceId: due.workspaceId, agentId: due.id })
    case 'team':
      return teamIsDue(journal, { workspaceId: due.workspaceId, teamId: due.id })
    case 'block':
      return blockIsDue(journal, { workspaceId: due.workspaceId, visitorId: due.id })
    case 'networks':
      return networksAreDue(journal, due)
    case 'conversation':
      return conversationIsDue(journal, { workspaceId: due.workspaceId, conversationId: due.id })
  }
}

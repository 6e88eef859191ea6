import { attend, leave, renewNode } from '../commands/attend.ts'
import type { Presence } from '../delivery/presence.ts'
import type { Journal } from '../store/journal.ts'

/** Often enough that one that is missed does no harm. */
const RENEW_EVERY_MS = 5_000

/** What it is told with. */
export interface AttendantsParts {
  nodeId: string
  presence: Presence
  journal: Journal
  onArrival: (workspaceId: string) => void
  onDeparture: (workspaceId: string) => void
  onFault: (error: unknown) => void
}

/** Tells the database which agents are at this node: what is not told in time by a node counts as gone. */
export class Attendants {
  readonly #parts: AttendantsParts
  /** Who is here, by id, with the workspace; and of whom the database knows. */
  readonly #here = new Map<string, string>()
  readonly #told = new Map<string, string>()
  readonly #renewing: NodeJS.Timeout
  #isTelling = false

  constructor(parts: AttendantsParts) {
    this.#parts = parts
    parts.presence.onAgent(({ id, workspaceId }, isHere) => {
      if (isHere) this.#here.set(id, workspaceId)
      else this.#here.delete(id)
      void this.#tell()
    })
    this.#renewing = setInterval(() => void this.renew(), RENEW_EVERY_MS).unref()
  }

  stop(): void {
    clearInterval(this.#renewing)
    this.#here.clear()
    this.#told.clear()
  }

  /** Tells that this node is alive, and brings the database up to date. */
  async renew(): Promise<void> {
    if (this.#here.size === 0) return
    const { journal, nodeId, onFault } = this.#parts
    const isKnown = await renewNode(journal, nodeId).catch(onFault)
    // It was silent for too long, and others have counted everybody here as gone.
    if (isKnown === false) this.#told.clear()
    await this.#tell()
  }

  /** Brings the database up to date; what fails is tried again with the next renewal. */
  async #tell(): Promise<void> {
    if (this.#isTelling) return
    this.#isTelling = true
    const { onFault } = this.#parts
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) await next()
    } catch (error) {
      onFault(error)
    }
    this.#isTelling = false
  }

  #next(): (() => Promise<void>) | undefined {
    for (const [id, workspaceId] of this.#here) {
      if (!this.#told.has(id)) return () => this.#arrive(id, workspaceId)
    }
    for (const [id, workspaceId] of this.#told) {
      if (!this.#here.has(id)) return () => this.#depart(id, workspaceId)
    }
    return undefined
  }

  async #arrive(agentId: string, workspaceId: string): Promise<void> {
    const { journal, nodeId, onArrival } = this.#parts
    await attend(journal, { workspaceId, agentId, nodeId })
    this.#told.set(agentId, workspaceId)
    onArrival(workspaceId)
  }

  async #depart(agentId: string, workspaceId: string): Promise<void> {
    const { journal, nodeId, onDeparture } = this.#parts
    await leave(journal, { workspaceId, agentId, nodeId })
    this.#told.delete(agentId)
    onDeparture(workspaceId)
  }
}

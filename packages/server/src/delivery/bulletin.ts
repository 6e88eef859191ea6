import type { AgentPresence, VisitorPresence } from '@tealight/protocol'
import type { Hub } from '../hub/hub.ts'
import { frameBytes } from './frames.ts'
import { agentsTopic } from './topics.ts'

/** Somebody came, moved or left. */
export type Notice = VisitorPresence | AgentPresence

/** Comings and goings are told together, this often at most: a thousand arrivals are one frame. */
const TELL_EVERY_MS = 250

/** Tells agents who comes and goes. Only the newest notice about somebody is told. */
export class Bulletin {
  readonly #hub: Hub
  readonly #untold = new Map<string, Map<string, Notice>>()
  #timer: NodeJS.Timeout | undefined

  constructor(hub: Hub) {
    this.#hub = hub
  }

  add(workspaceId: string, notice: Notice): void {
    const notices = this.#untold.get(workspaceId) ?? new Map<string, Notice>()
    this.#untold.set(workspaceId, notices)
    notices.set(notice.kind === 'visitor-presence' ? notice.visitorId : notice.agentId, notice)
    this.#timer ??= setTimeout(() => this.#tell(), TELL_EVERY_MS).unref()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #tell(): void {
    this.#timer = undefined
    for (const [workspaceId, notices] of this.#untold) {
      const topic = agentsTopic(workspaceId)
      if (!this.#hub.has(topic)) continue
      this.#hub.publish(topic, frameBytes({ kind: 'signals', signals: [...notices.values()] }))
    }
    this.#untold.clear()
  }
}

import type { AgentPresence, Browsing, Viewing, VisitorPresence } from '@tealight/protocol'
import type { Hub } from '../hub/hub.ts'
import { frameBytes } from './frames.ts'
import { agentsTopic } from './topics.ts'

/** Somebody came, moved or left. */
export type Notice = VisitorPresence | AgentPresence | Browsing | Viewing

/** Comings and goings are told together, this often at most: a thousand arrivals are one frame. */
const TELL_EVERY_MS = 250
/** When a proxy lets go of thousands at once, neither the event loop nor an agent's stream shall choke on the news. */
const NOTICES_PER_FRAME = 500

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
    notices.set(whoseOf(notice), notice)
    this.#tellSoon()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => this.#tell(), TELL_EVERY_MS).unref()
  }

  #tell(): void {
    this.#timer = undefined
    for (const [workspaceId, notices] of this.#untold) {
      const topic = agentsTopic(workspaceId)
      const signals = takeSome(notices)
      if (notices.size === 0 || !this.#hub.has(topic)) this.#untold.delete(workspaceId)
      this.#hub.publish(topic, frameBytes({ kind: 'signals', signals }))
    }
    if (this.#untold.size > 0) this.#tellSoon()
  }
}

function whoseOf(notice: Notice): string {
  switch (notice.kind) {
    case 'visitor-presence':
      return notice.visitorId
    case 'agent-presence':
      return notice.agentId
    case 'browsing':
      return notice.guestId
    case 'viewing':
      return `${notice.agentId} ${notice.conversationId}`
  }
}

/** Takes out the oldest notices, as many as a frame holds. */
function takeSome(notices: Map<string, Notice>): Notice[] {
  const taken: Notice[] = []
  for (const [id, notice] of notices) {
    if (taken.length === NOTICES_PER_FRAME) break
    taken.push(notice)
    notices.delete(id)
  }
  return taken
}

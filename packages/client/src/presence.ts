import type { Page, Signal } from '@tealight/protocol'

/** Who is there now, as far as an agent is told. */
export interface Presence {
  /** Never changed, and the same object until somebody comes, goes or turns to another page. */
  readonly visitors: ReadonlyMap<string, { page: Page | null }>
  readonly agents: ReadonlySet<string>
  take(signal: Signal): void
  clear(): void
}

export function createPresence(): Presence {
  const visitors = new Map<string, { page: Page | null }>()
  const agents = new Set<string>()
  let shownVisitors: ReadonlyMap<string, { page: Page | null }> | null = null
  let shownAgents: ReadonlySet<string> | null = null
  return {
    get visitors() {
      return (shownVisitors ??= new Map(visitors))
    },
    get agents() {
      return (shownAgents ??= new Set(agents))
    },
    take(signal) {
      if (signal.kind === 'visitor-presence') {
        if (signal.online) visitors.set(signal.visitorId, { page: signal.page })
        else visitors.delete(signal.visitorId)
        shownVisitors = null
      } else if (signal.kind === 'agent-presence') {
        if (signal.online) agents.add(signal.agentId)
        else agents.delete(signal.agentId)
        shownAgents = null
      }
    },
    clear() {
      visitors.clear()
      agents.clear()
      shownVisitors = shownAgents = null
    },
  }
}

import type { AgentPresence, Page, VisitorPresence } from '@tealight/protocol'

/** Who is there now, as far as an agent is told. */
export interface Presence {
  /** Never changed, and the same object until somebody comes, goes or turns to another page. */
  readonly visitors: ReadonlyMap<string, { page: Page | null }>
  readonly agents: ReadonlySet<string>
  takeVisitor(signal: VisitorPresence): void
  takeAgent(signal: AgentPresence): void
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
    takeVisitor({ visitorId, online, page }) {
      if (online) visitors.set(visitorId, { page })
      else visitors.delete(visitorId)
      shownVisitors = null
    },
    takeAgent({ agentId, online }) {
      if (online) agents.add(agentId)
      else agents.delete(agentId)
      shownAgents = null
    },
    clear() {
      visitors.clear()
      agents.clear()
      shownVisitors = shownAgents = null
    },
  }
}

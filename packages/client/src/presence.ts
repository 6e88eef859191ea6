import type { Browsing, Page, Signal } from '@tealight/protocol'
import { shown } from './shown.ts'

/** A visitor who has written and is there. */
export interface PresentVisitor {
  page: Page | null
  since: number | null
  country?: string | undefined
}

/** Who is there now, as far as an agent is told. */
export interface Presence {
  /** Never changed, and the same object until somebody comes, goes or turns to another page. */
  readonly visitors: ReadonlyMap<string, PresentVisitor>
  readonly agents: ReadonlySet<string>
  /** Which agents have a conversation open, by its id. */
  readonly viewers: ReadonlyMap<string, readonly string[]>
  /** Who looks at the sites and has not written. */
  readonly guests: ReadonlyMap<string, Browsing>
  take(signal: Signal): void
  /** All who look at the sites now, in place of those who were told. */
  takeGuests(guests: readonly Browsing[]): void
  clear(): void
}

export function createPresence(): Presence {
  const visitors = shown<PresentVisitor>()
  const agents = new Set<string>()
  const guests = shown<Browsing>()
  const viewers = shown<readonly string[]>()
  let shownAgents: ReadonlySet<string> | null = null
  return {
    get visitors() {
      return visitors.all
    },
    get agents() {
      return (shownAgents ??= new Set(agents))
    },
    get viewers() {
      return viewers.all
    },
    get guests() {
      return guests.all
    },
    take(signal) {
      if (signal.kind === 'visitor-presence') {
        const { online, page, since = null, country } = signal
        visitors.put(signal.visitorId, online ? { page, since, country } : null)
      } else if (signal.kind === 'agent-presence') {
        if (signal.online) agents.add(signal.agentId)
        else agents.delete(signal.agentId)
        shownAgents = null
      } else if (signal.kind === 'viewing') {
        const { conversationId, agentId, isHere } = signal
        const others = (viewers.all.get(conversationId) ?? []).filter((id) => id !== agentId)
        const now = isHere ? [...others, agentId] : others
        viewers.put(conversationId, now.length > 0 ? now : null)
      } else if (signal.kind === 'browsing') {
        guests.put(signal.guestId, signal.page === null ? null : signal)
      }
    },
    takeGuests(all) {
      guests.clear()
      for (const guest of all) guests.put(guest.guestId, guest)
    },
    clear() {
      visitors.clear()
      guests.clear()
      viewers.clear()
      agents.clear()
      shownAgents = null
    },
  }
}

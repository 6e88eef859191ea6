import type { Ticket } from '@tealight/protocol'
import { newToken } from '../../auth/token.ts'
import type { VisitorRecord } from '../../domain/entities.ts'
import { ShortMemory } from '../short-memory.ts'

const TICKET_MS = 30_000
const TICKETS_MAX = 50_000

/** Tickets open one stream each, for EventSource and WebSocket, which can't send a header. They live in memory alone. */
export interface Tickets {
  issue(visitor: VisitorRecord): Ticket
  /** Uses a ticket up. Null when it is unknown, used or expired. */
  redeem(ticket: string): VisitorRecord | null
}

export function createTickets(now = () => performance.now()): Tickets {
  const issued = new ShortMemory<VisitorRecord>(TICKETS_MAX, TICKET_MS, now)
  return {
    issue(visitor) {
      const ticket = newToken()
      issued.set(ticket, visitor)
      return { ticket, expiresInMs: TICKET_MS }
    },
    redeem(ticket) {
      const visitor = issued.get(ticket) ?? null
      issued.delete(ticket)
      return visitor
    },
  }
}

import type { Ticket } from '@tealight/protocol'
import { newToken } from '../../auth/token.ts'
import type { TokenRecord } from '../../domain/entities.ts'
import { ShortMemory } from '../short-memory.ts'

const TICKET_MS = 30_000
const TICKETS_MAX = 50_000

/** The token that a ticket stands for. */
export type TicketHolder = Pick<TokenRecord, 'siteId' | 'tokenHash'>

/** Tickets open one stream each, for EventSource and WebSocket, which can't send a header. They live in memory alone. */
export interface Tickets {
  issue(holder: TicketHolder): Ticket
  /** Uses a ticket up. Null when it is unknown, used or expired. */
  redeem(ticket: string): TicketHolder | null
}

export function createTickets(now = () => performance.now()): Tickets {
  const issued = new ShortMemory<TicketHolder>(TICKETS_MAX, TICKET_MS, now)
  return {
    issue(holder) {
      const ticket = newToken()
      issued.set(ticket, holder)
      return { ticket, expiresInMs: TICKET_MS }
    },
    redeem(ticket) {
      const holder = issued.get(ticket) ?? null
      issued.delete(ticket)
      return holder
    },
  }
}

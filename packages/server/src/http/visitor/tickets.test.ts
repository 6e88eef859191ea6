import { expect, test } from 'vitest'
import { createTickets } from './tickets.ts'

const START = 1_000_000

const visitor = { siteId: 'site', tokenHash: 'hash' }

test('TRN3: a ticket is good once', () => {
  const tickets = createTickets(() => START)
  const { ticket } = tickets.issue(visitor)
  expect(tickets.redeem(ticket)).toBe(visitor)
  expect(tickets.redeem(ticket)).toBeNull()
})

test('TRN3: a ticket is good for 30 seconds', () => {
  let now = START
  const tickets = createTickets(() => now)
  const [early, late] = [tickets.issue(visitor), tickets.issue(visitor)]
  now += early.expiresInMs
  expect(tickets.redeem(early.ticket)).toBe(visitor)
  now += 1
  expect(tickets.redeem(late.ticket)).toBeNull()
})

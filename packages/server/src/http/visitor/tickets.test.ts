import { expect, test } from 'vitest'
import type { VisitorRecord } from '../../domain/entities.ts'
import { createTickets } from './tickets.ts'

const START = 1_000_000

const visitor: VisitorRecord = {
  id: 'visitor',
  workspaceId: 'workspace',
  rev: 1,
  siteId: 'site',
  tokenHash: 'hash',
  name: null,
  email: null,
  language: 'en',
  createdAt: 0,
}

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

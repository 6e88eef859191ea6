import { createHash } from 'node:crypto'

/*
 * The visitors of the benchmark, by number: every process knows their secrets and ids without being told.
 */

/** The token of a visitor: 32 bytes, as a browser would have made them. */
export function tokenOf(visitor: number): string {
  const token =
    tokens[visitor] ?? createHash('sha256').update(`visitor ${visitor}`).digest('base64url')
  tokens[visitor] = token
  return token
}

const tokens: string[] = []

export function conversationOf(visitor: number): string {
  return `bench-conversation-${visitor}`
}

/** Addresses to come from: each has some 28,000 ports. */
export function addressOf(connection: number): string {
  return `127.0.0.${2 + (connection % ADDRESSES)}`
}

const ADDRESSES = 8

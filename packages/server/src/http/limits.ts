import type { Limits } from '../config.ts'
import { Allowance } from './allowance.ts'
import { Refused } from './errors.ts'

/** How often what may be done. Each throws `too-many-requests` with the time after which it may be again. */
export interface RateLimits {
  request(address: string): void
  message(visitorKey: string): void
  /** Whoever writes a lot may search as much. */
  search(visitorId: string): void
  /** Counts a conversation that began. */
  conversationBegan(address: string): void
  /** Whether no more may begin from there for now. */
  isCrowded(address: string): boolean
  /** Counts the bytes of a file that was told of. */
  fileBytes(owner: string, address: string, bytes: number): void
  /** Counts a failed sign-in. */
  failedSignIn(email: string): void
  /** Throws when too many sign-ins failed, without counting another. */
  maySignIn(email: string): void
}

const MINUTE_MS = 60_000
/** Those who were refused together do not come back together. */
const SPREAD_MS = 5_000

export function createRateLimits(limits: Limits, now: () => number): RateLimits {
  const requests = new Allowance(limits.requestsPerMinutePerAddress, MINUTE_MS, now)
  const messages = new Allowance(limits.messagesPerMinute, MINUTE_MS, now)
  const searches = new Allowance(limits.messagesPerMinute, MINUTE_MS, now)
  const beginnings = new Allowance(limits.newVisitorsPerHourPerAddress, 60 * MINUTE_MS, now)
  const signIns = new Allowance(limits.signInsPer15Minutes, 15 * MINUTE_MS, now)
  const files = new Allowance(limits.fileBytesPerHour, 60 * MINUTE_MS, now)
  const filesFrom = new Allowance(limits.fileBytesPerHourPerAddress, 60 * MINUTE_MS, now)
  return {
    request: (address) => take(requests, address),
    message: (visitorKey) => take(messages, visitorKey),
    search: (visitorId) => take(searches, visitorId),
    conversationBegan: (address) => beginnings.use(address),
    isCrowded: (address) => beginnings.waitMs(address) > 0,
    fileBytes(owner, address, bytes) {
      mustBeLeft(filesFrom, address)
      take(files, owner, bytes)
      filesFrom.use(address, bytes)
    },
    failedSignIn: (email) => signIns.use(email),
    maySignIn: (email) => mustBeLeft(signIns, email),
  }
}

function take(allowance: Allowance, key: string, amount = 1): void {
  mustBeLeft(allowance, key)
  allowance.use(key, amount)
}

function mustBeLeft(allowance: Allowance, key: string): void {
  const waitMs = allowance.waitMs(key)
  if (waitMs === 0) return
  const spreadMs = SPREAD_MS * Math.random()
  throw new Refused('too-many-requests', { retryAfterS: Math.ceil((waitMs + spreadMs) / 1000) })
}

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limits } from '../config.ts'
import { Refused } from './errors.ts'

/** How often what may be done. Each throws `too-many-requests` with the time after which it may be again. */
export interface RateLimits {
  request(address: string): Promise<void>
  message(visitorKey: string): Promise<void>
  /** Counts a conversation that began. */
  conversationBegan(address: string): Promise<void>
  /** Whether no more may begin from there for now. */
  isCrowded(address: string): Promise<boolean>
  /** Counts a failed sign-in. */
  failedSignIn(email: string): Promise<void>
  /** Throws when too many sign-ins failed, without counting another. */
  maySignIn(email: string): Promise<void>
}

export function createRateLimits(limits: Limits): RateLimits {
  const requests = limiter(limits.requestsPerMinutePerAddress, 60)
  const messages = limiter(limits.messagesPerMinute, 60)
  const beginnings = limiter(limits.newVisitorsPerHourPerAddress, 3600)
  const signIns = limiter(limits.signInsPer15Minutes, 900)
  return {
    request: (address) => consume(requests, address),
    message: (visitorKey) => consume(messages, visitorKey),
    async conversationBegan(address) {
      await beginnings.penalty(address)
    },
    async isCrowded(address) {
      return isUsedUp(await beginnings.get(address), limits.newVisitorsPerHourPerAddress)
    },
    failedSignIn: (email) => consume(signIns, email),
    async maySignIn(email) {
      const state = await signIns.get(email)
      if (state && isUsedUp(state, limits.signInsPer15Minutes)) throw tooMany(state)
    },
  }
}

function limiter(points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration })
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (reason) {
    throw reason instanceof RateLimiterRes ? tooMany(reason) : reason
  }
}

function isUsedUp(state: RateLimiterRes | null, points: number): boolean {
  return state !== null && state.consumedPoints >= points
}

function tooMany(state: RateLimiterRes): Refused {
  return new Refused('too-many-requests', { retryAfterS: Math.ceil(state.msBeforeNext / 1000) })
}

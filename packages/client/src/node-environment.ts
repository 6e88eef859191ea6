import type { Environment } from './environment.ts'
import { memoryStorage } from './memory-storage.ts'

/**
 * A program in Node (or any runtime with `fetch`). Nothing outlives it unless it hands in a `storage`; an agent's
 * cookie is kept only by a `fetch` that keeps cookies.
 */
export function nodeEnvironment(own: Partial<Environment> = {}): Environment {
  return {
    fetch: (url, init) => fetch(url, init),
    storage: memoryStorage(),
    now: Date.now,
    random: Math.random,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    setTimer: (callback, ms) => setTimeout(callback, ms),
    clearTimer: (timer) => clearTimeout(timer),
    isOnline: () => true,
    isVisible: () => true,
    onWake: () => () => {},
    onSleep: () => () => {},
    ...own,
  }
}

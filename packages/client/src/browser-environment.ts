import type { Environment, KeyValueStorage } from './environment.ts'
import { memoryStorage } from './memory-storage.ts'

/** A browser's page. Storage is the page's `localStorage`, as far as it may be used. */
export function browserEnvironment(): Environment {
  return {
    fetch: (url, init) => fetch(url, init),
    storage: browserStorage(),
    now: () => Date.now(),
    random: () => Math.random(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    setTimer: (callback, ms) => setTimeout(callback, ms),
    clearTimer: (timer) => clearTimeout(timer),
    isOnline: () => navigator.onLine,
    onWake,
  }
}

/** Merely touching `localStorage` throws in a sandboxed frame, writing to it when the quota is used up. */
function browserStorage(): KeyValueStorage {
  const memory = memoryStorage()
  return {
    get: (key) => attempt(() => localStorage.getItem(key)) ?? memory.get(key),
    set(key, value) {
      memory.set(key, value)
      // What storage has taken is another tab's to change as well: then it alone tells the truth.
      attempt(() => {
        localStorage.setItem(key, value)
        memory.remove(key)
      })
    },
    remove(key) {
      memory.remove(key)
      attempt(() => localStorage.removeItem(key))
    },
    keys: () => [...(attempt(() => Object.keys(localStorage)) ?? []), ...memory.keys()],
  }
}

function attempt<T>(deed: () => T): T | null {
  try {
    return deed()
  } catch {
    return null
  }
}

/** `pageshow` comes when a page returns from the back-forward cache, where its streams were cut silently. */
const WAKING = ['online', 'pageshow', 'visibilitychange']

function onWake(listener: () => void): () => void {
  for (const event of WAKING) addEventListener(event, listener)
  return () => {
    for (const event of WAKING) removeEventListener(event, listener)
  }
}

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
      const isKept = attempt(() => (localStorage.setItem(key, value), true))
      if (!isKept) memory.set(key, value)
    },
    remove(key) {
      memory.remove(key)
      attempt(() => localStorage.removeItem(key))
    },
    keys(prefix) {
      const kept = attempt(() => Object.keys(localStorage)) ?? []
      return [...kept.filter((key) => key.startsWith(prefix)), ...memory.keys(prefix)]
    },
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
function onWake(listener: () => void): () => void {
  const whenVisible = (): void => {
    if (!document.hidden) listener()
  }
  addEventListener('online', listener)
  addEventListener('pageshow', listener)
  document.addEventListener('visibilitychange', whenVisible)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('pageshow', listener)
    document.removeEventListener('visibilitychange', whenVisible)
  }
}

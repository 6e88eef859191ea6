import type { Environment, KeyValueStorage } from './environment.ts'

/** A browser's page. Storage is the page's `localStorage`, as far as it may be used. */
export function browserEnvironment(): Environment {
  return {
    fetch: (url, init) => fetch(url, init),
    storage: browserStorage(),
    now: Date.now,
    random: Math.random,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    setTimer: (callback, ms) => setTimeout(callback, ms),
    clearTimer: (timer) => clearTimeout(timer),
    isOnline: () => navigator.onLine,
    isVisible: () => !document.hidden,
    onWake: (listener) => listen(WAKING, ({ type }) => listener(type === 'online')),
    onSleep: (listener) => listen(SLEEPING, listener),
    tabs: async () => (await import('./tabs/browser-tabs.ts')).browserTabs(),
  }
}

/**
 * Merely touching `localStorage` throws in a sandboxed frame: then memory takes its place. Writing to it throws when the
 * quota is used up: then what was written lasts as long as whoever wrote it remembers it.
 */
function browserStorage(): KeyValueStorage {
  const kept: Record<string, string> = attempt(() => localStorage) ?? {}
  return {
    get: (key) => kept[key] ?? null,
    set(key, value) {
      attempt(() => (kept[key] = value))
    },
    remove(key) {
      delete kept[key]
    },
    keys: () => Object.keys(kept),
  }
}

function attempt<T>(deed: () => T): T | null {
  try {
    return deed()
  } catch {
    return null
  }
}

/**
 * `pageshow` comes when a page returns from the back-forward cache, where its streams were cut silently; `resume` when a
 * browser has frozen it. That `visibilitychange` also comes when a page is hidden costs an attempt more, at worst.
 */
const WAKING = ['online', 'offline', 'pageshow', 'resume', 'visibilitychange']

/** A page that holds a lock or a stream would not be let into the back-forward cache. */
const SLEEPING = ['pagehide', 'freeze']

function listen(events: readonly string[], listener: (event: Event) => void): () => void {
  // `freeze` and `resume` are told to the document alone.
  const how = { capture: true }
  events.forEach((event) => addEventListener(event, listener, how))
  return () => events.forEach((event) => removeEventListener(event, listener, how))
}

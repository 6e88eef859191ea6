import type { Page } from '@playwright/test'

/** What scripts have left on a page that outlives them, by where it hangs. */
export type Left = Record<string, number>

/**
 * Counts, from the first script of the page on, what the chat's scripts begin and do not end: listeners on what outlives
 * their own elements, timers, observers, channels. And requests, whoever asked.
 */
export async function countWhatIsLeft(page: Page): Promise<() => Promise<Left>> {
  let requests = 0
  page.on('request', () => (requests += 1))
  page.on('requestfinished', () => (requests -= 1))
  page.on('requestfailed', () => (requests -= 1))
  await page.addInitScript(countInPage)
  return async () => {
    const left: Left = await page.evaluate('whatIsLeft()')
    return requests === 0 ? left : { ...left, requests }
  }
}

/** Runs in the page. */
function countInPage(): void {
  const live = new Map<string, Set<unknown>>()
  const of = (kind: string): Set<unknown> => live.get(kind) ?? live.set(kind, new Set()).get(kind)!
  const note = (kind: string, what: unknown): void => {
    if (new Error().stack?.includes('/w/')) of(kind).add(what)
  }
  const counted = (): Left =>
    Object.fromEntries(
      [...live].filter(([, all]) => all.size > 0).map(([kind, { size }]) => [kind, size]),
    )
  Object.assign(window, { whatIsLeft: counted })
  countListeners()
  countTimers('setTimeout', 'clearTimeout')
  countTimers('setInterval', 'clearInterval')
  countTimers('requestIdleCallback', 'cancelIdleCallback')
  countInstances('MutationObserver', 'observe', 'disconnect')
  countInstances('ResizeObserver', 'observe', 'disconnect')
  countInstances('IntersectionObserver', 'observe', 'disconnect')
  countInstances('BroadcastChannel', 'postMessage', 'close')

  /** On what outlives the chat's own elements. */
  function countListeners(): void {
    const { addEventListener, removeEventListener } = EventTarget.prototype
    const nameOf = (target: unknown): string | undefined =>
      new Map<unknown, string>([
        [window, 'window'],
        [document, 'document'],
        [document.documentElement, 'html'],
        [document.body, 'body'],
        [visualViewport, 'viewport'],
      ]).get(target ?? window)
    const keys = new Map<unknown, string>()
    const keyOf = (listener: unknown, type: string, how: unknown): string => {
      if (!keys.has(listener)) keys.set(listener, `${keys.size}`)
      const capture = typeof how === 'object' && how ? 'capture' in how && how.capture : how
      return `${type} ${keys.get(listener)} ${!!capture}`
    }
    EventTarget.prototype.addEventListener = function (type, listener, how) {
      const name = nameOf(this)
      const isOnce = typeof how === 'object' && how.once
      if (name && !isOnce) note(`${name} ${type}`, keyOf(listener, type, how))
      addEventListener.call(this, type, listener, how)
    }
    EventTarget.prototype.removeEventListener = function (type, listener, how) {
      const name = nameOf(this)
      if (name) of(`${name} ${type}`).delete(keyOf(listener, type, how))
      removeEventListener.call(this, type, listener, how)
    }
  }

  function countTimers(set: string, clear: string): void {
    const timers: Record<string, (...values: never[]) => unknown> = Object(window)
    const [original, end] = [timers[set]!, timers[clear]!]
    const isOneShot = set !== 'setInterval'
    timers[set] = (task: (...values: unknown[]) => void, ...values: never[]) => {
      const fire = (...given: unknown[]): void => {
        if (isOneShot) of(set).delete(id)
        task(...given)
      }
      const id = original(...([fire, ...values] as never[]))
      note(set, id)
      return id
    }
    timers[clear] = (...values: never[]) => {
      of(set).delete(values[0])
      return end(...values)
    }
  }

  function countInstances(kind: string, begin: string, end: string): void {
    const { prototype } = Object(window)[kind]
    const { [begin]: begins, [end]: ends } = prototype
    prototype[begin] = function (...values: unknown[]) {
      note(kind, this)
      return begins.apply(this, values)
    }
    prototype[end] = function (...values: unknown[]) {
      of(kind).delete(this)
      return ends.apply(this, values)
    }
  }
}

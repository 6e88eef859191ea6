import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserEnvironment } from './browser-environment.ts'

const page = new EventTarget()

beforeEach(() => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('navigator', { onLine: false })
  vi.stubGlobal('window', {})
})

afterEach(() => vi.unstubAllGlobals())

test('storage is the page’s', () => {
  vi.stubGlobal('localStorage', {})
  const { storage } = browserEnvironment()
  expect(storage.get('a')).toBeNull()
  storage.set('a', '1')
  expect(localStorage).toEqual({ a: '1' })
  expect(storage.get('a')).toBe('1')
  expect(storage.keys()).toEqual(['a'])
  storage.remove('a')
  expect(localStorage).toEqual({})
})

test('storage that may not be touched is replaced by memory', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  const { storage } = browserEnvironment()
  storage.set('a', '1')
  expect(storage.get('a')).toBe('1')
  expect(storage.keys()).toEqual(['a'])
  Reflect.deleteProperty(globalThis, 'localStorage')
})

test('storage that is full takes nothing, and nobody is hurt', () => {
  const full = new Proxy<Record<string, string>>(
    {},
    {
      set() {
        throw new DOMException('full', 'QuotaExceededError')
      },
    },
  )
  vi.stubGlobal('localStorage', full)
  const { storage } = browserEnvironment()
  expect(() => storage.set('a', '1')).not.toThrow()
  expect(storage.get('a')).toBeNull()
})

test.each(['online', 'pageshow', 'visibilitychange'])(
  '%s wakes, until it is no longer wanted',
  (event) => {
    let wakes = 0
    const forget = browserEnvironment().onWake(() => (wakes += 1))
    page.dispatchEvent(new Event(event))
    expect(wakes).toBe(1)
    forget()
    page.dispatchEvent(new Event(event))
    expect(wakes).toBe(1)
  },
)

test.each(['pagehide', 'freeze'])('%s sends to sleep, until that is no longer wanted', (event) => {
  let sleeps = 0
  const forget = browserEnvironment().onSleep(() => (sleeps += 1))
  page.dispatchEvent(new Event(event))
  expect(sleeps).toBe(1)
  forget()
  page.dispatchEvent(new Event(event))
  expect(sleeps).toBe(1)
})

test.each([
  ['no locks', { onLine: true }, { BroadcastChannel: class {} }],
  ['no channels', { onLine: true, locks: {} }, {}],
])('where a browser has %s, each page is by itself', async (_, navigator, window) => {
  vi.stubGlobal('navigator', navigator)
  vi.stubGlobal('window', window)
  expect(await browserEnvironment().tabs?.()).toBe(undefined)
})

test('it knows whether the browser is offline', () => {
  expect(browserEnvironment().isOnline()).toBe(false)
})

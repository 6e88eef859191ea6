import { browserEnvironment, createVisitorClient } from '@tealight/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { adoptStyles } from '../host/adopt-styles.ts'
import type { GateKind } from '../gate/gate.tsx'
import type { Place } from '../loader/panel-face.ts'
import { openDraft } from '../panel/draft.ts'
import type { TealightCall } from '../public-api.ts'
import { type Api, enterApi } from './api.ts'

const settings = {
  origin: 'https://chat.example',
  siteKey: 'shop',
  panel: '/w/assets/panel.js',
  details: '/w/shop.json?v=1',
  style: '',
  words: { language: 'en', open: 'Open chat', unreachable: 'The chat can’t be reached' },
}
let warnings: string[]
/** What is asked of the visitor first. */
let asked: GateKind | undefined

beforeEach(() => {
  warnings = []
  asked = undefined
  vi.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(text))
  vi.stubGlobal('fetch', () => new Promise(() => {}))
})

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
})

test.each<[wrong: unknown[], hint: RegExp]>([
  [[], /no such call. There are open, close/],
  [['opne'], /tealight\('opne'\): there is no such call/],
  [['constructor'], /no such call/],
  [['send'], /tealight\('send', 'Hello'\)/],
  [['send', '  '], /a text, of 1 to 10000 characters/],
  [['send', 'x'.repeat(10_001)], /a text, of 1 to 10000 characters/],
  [['prefill', 7], /tealight\('prefill'/],
  [['identify', { userId: 42, signature: 'x' }], /signed, as text/],
  [['identify', { userId: '42' }], /signed, as text/],
  [['update', 'gold'], /what the page knows/],
  [['update', { attributes: { plan: {} } }], /what the page knows/],
  [['track'], /what the visitor does/],
  [['track', 'bought', {}], /what the visitor does/],
  [['theme', 'black'], /there are auto, light, dark/],
  [['page', { adress: '/' }], /tealight\('page', \{ url, title \}\)/],
  [['page', null], /tealight\('page', \{ url, title \}\)/],
  [['language', 'tlh'], /the chat speaks en, zh-CN/],
  [['count'], /give it a function/],
  [['on', 'opened', () => {}], /no such event. There are ready, open/],
  [['on', 'toString', () => {}], /no such event/],
  [['on', 'open'], /give it a function after 'open'/],
  [['tag', 'other'], /the chat of site "shop" is on this page already/],
])('the call %j tells what is wrong with it', (wrong, hint) => {
  entersWith(wrong)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(hint)
  expect(warnings[0]).toContain('https://chat.example/docs/owners/api.html')
})

test('right calls are done without a word, in their order', () => {
  const { draft } = entersWith(['prefill', 'first'], ['prefill', 'then'], ['tag', 'shop'])
  expect(draft.text()).toBe('then')
  expect(warnings).toEqual([])
})

test('calls come as a stub has kept them, too', () => {
  const { place, api, draft } = entersWith()
  place.calls.push(
    (function keep(..._call: unknown[]) {
      return arguments
    })('prefill', 'kept'),
  )
  api.obey()
  expect(draft.text()).toBe('kept')
})

test('a listener is called by itself, so that what it throws is the page’s own affair', async () => {
  const told: string[] = []
  const { api } = entersWith(['on', 'open', () => told.push('open')])
  api.tell('open')
  expect(told).toEqual([])
  await vi.waitFor(() => expect(told).toEqual(['open']))
})

test('a listener is told until it is taken away, and once though it was added twice', async () => {
  const told: string[] = []
  const listener = (): void => void told.push('open')
  const { place, api } = entersWith(['on', 'open', listener], ['on', 'open', listener])
  api.tell('open')
  await vi.waitFor(() => expect(told).toEqual(['open']))
  place.calls.push(['off', 'open', listener])
  api.obey()
  api.tell('open')
  await Promise.resolve()
  expect(told).toEqual(['open'])
})

test('what is forgotten is gone from storage, except what other sites have there', () => {
  for (const key of ['shop:token', 'shop:outbox:1', 'shop:draft', 'other:token'])
    localStorage.setItem(`tealight:${key}`, 'x')
  localStorage.setItem('basket', 'x')
  sessionStorage.setItem('tealight:shop:open', '1')
  const { place } = entersWith(['forget'])
  expect(Object.keys(localStorage).sort()).toEqual(['basket', 'tealight:other:token'])
  expect(sessionStorage).toHaveLength(0)
  expect(place.renew).toHaveBeenCalledOnce()
})

test('what is called after forgetting waits for the panel of the stranger, and listeners go along', () => {
  const listener = (): void => {}
  const { place, draft } = entersWith(['on', 'open', listener], ['forget'], ['prefill', 'mine'])
  expect(place.calls).toEqual([
    ['on', 'open', listener],
    ['prefill', 'mine'],
  ])
  expect(draft.text()).toBe('')
})

test('nothing is sent for a visitor who has not agreed: it waits in the field, and nobody is made known', () => {
  const fetching = vi.spyOn(window, 'fetch')
  asked = 'consent'
  const { draft } = entersWith(['identify', { userId: '42', signature: 'x' }], ['send', 'Call me'])
  expect(draft.text()).toBe('Call me')
  expect(warnings).toEqual([expect.stringContaining('has to agree')])
  expect(fetching).not.toHaveBeenCalled()
  expect(localStorage).toHaveLength(0)
})

test('who the visitor is is told once, however many pages say it, until something else was said', async () => {
  const told: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    if (!url.includes('/identity?')) return new Promise(() => {})
    told.push(url)
    return Promise.resolve(new Response(null, { status: 204 }))
  })
  let heard = 0
  const anna = ['identify', { userId: 'anna', signature: 'x' }]
  const { place, api } = entersWith(['on', 'identified', () => (heard += 1)], anna)
  await vi.waitFor(() => expect(heard).toBe(1))
  place.calls.push(anna)
  api.obey()
  await vi.waitFor(() => expect(heard).toBe(2))
  expect(told).toHaveLength(1)
  place.calls.push(['update', { attributes: { plan: 'gold' } }], anna)
  api.obey()
  await vi.waitFor(() => expect(told).toHaveLength(2))
})

test('another language lets the panel enter again, with what was being written', () => {
  const { place } = entersWith(['prefill', 'half a'], ['language', 'zh-Hans'])
  expect(place.language).toBe('zh-CN')
  expect(place.renew).toHaveBeenCalledOnce()
  expect(place.calls).toEqual([['prefill', 'half a']])
})

/** The panel has entered, and the page has made these calls. */
function entersWith(...calls: (TealightCall | unknown[])[]) {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  const nothing = (): void => {}
  const place: Place = {
    settings,
    root,
    button: document.createElement('button'),
    calls,
    adoptStyles,
    reopen: nothing,
    close: nothing,
    renew: vi.fn(),
  }
  const environment = browserEnvironment()
  const { origin, siteKey } = settings
  const client = createVisitorClient({ origin, siteKey, environment })
  const draft = openDraft(environment.storage, siteKey, () => false)
  const isReturning = (): boolean => false
  const gate = (): GateKind | undefined => asked
  const agree = (): void => void (asked = undefined)
  const paint = nothing
  const api: Api = enterApi({ place, client, environment, draft, gate, agree, isReturning, paint })
  api.obey()
  return { place, api, draft }
}

test('what the page has been permitted, the chat does not ask for again', () => {
  asked = 'consent'
  entersWith(['permit'])
  expect(asked).toBeUndefined()
  expect(warnings).toEqual([])
})

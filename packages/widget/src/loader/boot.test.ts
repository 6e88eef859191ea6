import { afterEach, expect, test, vi } from 'vitest'
import type { TealightCall } from '../public-api.ts'
import { boot } from './boot.ts'

const settings = {
  origin: 'https://chat.example',
  siteKey: 'shop',
  panel: '/w/assets/panel.js',
  details: '/w/shop.json?v=1',
  style: ':host{--tealight-colour:#0f766e}',
  words: { language: 'en', open: 'Open chat', unreachable: 'The chat can’t be reached' },
}

afterEach(() => {
  window.tealight?.('destroy')
  localStorage.clear()
})

const hosts = (): Element[] => [...document.querySelectorAll('tealight-chat')]
const launcher = (): HTMLButtonElement | null =>
  hosts()[0]?.shadowRoot?.querySelector('button') ?? null

test('a page gets one element and one global', () => {
  boot(settings)
  expect(hosts()).toHaveLength(1)
  expect(typeof window.tealight).toBe('function')
})

test('a second tag changes nothing', () => {
  boot(settings)
  const first = window.tealight
  boot(settings)
  expect(hosts()).toHaveLength(1)
  expect(window.tealight).toBe(first)
})

test('the launcher is a button with a name', () => {
  boot(settings)
  expect(launcher()?.getAttribute('aria-label')).toBe('Open chat')
})

test('somebody who never wrote leaves nothing behind', () => {
  boot(settings)
  expect(localStorage.length + sessionStorage.length).toBe(0)
  expect(document.cookie).toBe('')
})

test('a second tag of another site is left to the panel to complain about', () => {
  boot(settings)
  const first = window.tealight
  const heard: unknown[] = []
  window.tealight = (...call) => void heard.push(call)
  boot({ ...settings, siteKey: 'other' })
  expect(heard).toEqual([['tag', 'other']])
  if (first) window.tealight = first
})

test('who asks for it is told that calls are obeyed, early or late', async () => {
  const told: string[] = []
  const early: TealightCall = ['on', 'ready', () => told.push('early')]
  window.tealight = Object.assign(() => {}, { q: [early] })
  boot(settings)
  window.tealight?.('on', 'ready', () => told.push('late'))
  expect(told).toEqual([])
  await Promise.resolve()
  expect(told).toEqual(['early', 'late'])
})

test('what is hidden is shown again when it is opened', () => {
  boot(settings)
  const isHidden = (): boolean => !!hosts()[0]?.hasAttribute('hidden')
  window.tealight?.('hide')
  expect(isHidden()).toBe(true)
  window.tealight?.('show')
  expect(isHidden()).toBe(false)
  window.tealight?.('hide')
  window.tealight?.('open')
  expect(isHidden()).toBe(false)
})

test.each([
  ['on', 'open', () => {}],
  ['off', 'open', () => {}],
  ['prefill', 'Hello'],
  ['page'],
  ['language', 'en'],
  ['tag', 'shop'],
] satisfies TealightCall[])(
  'the call %j fetches nothing before somebody shows interest',
  async (...call) => {
    expect(await fetchesAfter(call)).toBe(false)
  },
)

test.each([['send', 'Hello'], ['forget'], ['count', () => {}], ['debug']] satisfies TealightCall[])(
  'the call %j fetches the panel',
  async (...call) => {
    expect(await fetchesAfter(call)).toBe(true)
  },
)

async function fetchesAfter(call: TealightCall): Promise<boolean> {
  const fetching = vi.spyOn(window, 'fetch').mockRejectedValue(new Error('no network here'))
  boot(settings)
  window.tealight?.(...call)
  await new Promise((resolve) => setTimeout(resolve, 20))
  const { calls } = fetching.mock
  fetching.mockRestore()
  return calls.length > 0
}

test('calls from before the tag are obeyed', () => {
  const stub = Object.assign(() => {}, { q: [['destroy']] as TealightCall[] })
  window.tealight = stub
  boot(settings)
  expect(hosts()).toHaveLength(0)
})

test('destroy takes everything away, and the tag can be added again', () => {
  boot(settings)
  window.tealight?.('destroy')
  expect(hosts()).toHaveLength(0)
  expect('tealight' in window).toBe(false)
  boot(settings)
  expect(hosts()).toHaveLength(1)
})

test('a panel that cannot be had is said to the visitor, and asked for again', async () => {
  boot(settings)
  launcher()?.click()
  const note = hosts()[0]?.shadowRoot?.querySelector('[role=status]')
  await vi.waitFor(() => expect(note?.textContent).toContain('can’t be reached'))
  launcher()?.click()
  expect(note?.textContent).toBe('')
  await vi.waitFor(() => expect(note?.textContent).toContain('can’t be reached'))
})

test('a page that swaps its body keeps the chat', async () => {
  boot(settings)
  document.body.replaceWith(document.createElement('body'))
  await vi.waitFor(() => expect(hosts()).toHaveLength(1))
})

test('a page that swaps what is in its body keeps the chat', async () => {
  boot(settings)
  document.body.innerHTML = '<main></main>'
  await vi.waitFor(() => expect(hosts()).toHaveLength(1))
})

test('after destroy nothing comes back, not even where a page has just taken it away', async () => {
  boot(settings)
  document.body.innerHTML = ''
  await Promise.resolve()
  window.tealight?.('destroy')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(hosts()).toHaveLength(0)
})

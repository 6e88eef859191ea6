import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Notice } from './bulletin.ts'
import { GuestBook } from './browsing.ts'

const site = { id: 'site', workspaceId: 'workspace' }
const at = (path: string) => ({
  page: { url: `https://shop.example${path}`, title: path },
  referrer: 'https://search.example',
  isHere: true,
})

let told: Notice[]
let book: GuestBook
beforeEach(() => {
  vi.useFakeTimers()
  told = []
  book = new GuestBook((_workspaceId, notice) => told.push(notice), Date.now)
})
afterEach(() => {
  book.stop()
  vi.useRealTimers()
})

test('tells who comes, moves on and leaves, and not who stays', () => {
  book.hear(site, 'a browser', at('/lamps'))
  book.hear(site, 'a browser', at('/lamps'))
  book.hear(site, 'a browser', at('/cart'))
  expect(book.everybody('workspace')).toMatchObject([{ page: { title: '/cart' } }])
  book.hear(site, 'a browser', { ...at('/cart'), isHere: false })
  expect(told).toMatchObject([
    { kind: 'browsing', page: { title: '/lamps' }, referrer: 'https://search.example' },
    { page: { title: '/cart' } },
    { page: null },
  ])
  expect(book.everybody('workspace')).toEqual([])
})

test('forgets who is silent', () => {
  book.hear(site, 'a browser', at('/lamps'))
  vi.advanceTimersByTime(60_000)
  book.hear(site, 'a browser', at('/lamps'))
  vi.advanceTimersByTime(90_000)
  expect(book.everybody('workspace')).toHaveLength(1)
  vi.advanceTimersByTime(20_000)
  expect(book.everybody('workspace')).toEqual([])
})

test('shows a workspace its own guests, by names that say nothing', () => {
  book.hear(site, '192.0.2.7 Firefox', at('/'))
  expect(book.everybody('another')).toEqual([])
  expect(JSON.stringify(book.everybody('workspace'))).not.toMatch(/192|Firefox/)
})

test('holds no more than so many', () => {
  for (let nth = 0; nth < 1_100; nth += 1) book.hear(site, `${nth}`, at('/'))
  expect(book.everybody('workspace')).toHaveLength(1_000)
  book.hear(site, '7', { ...at('/'), isHere: false })
  book.hear(site, 'late', at('/'))
  expect(book.everybody('workspace')).toHaveLength(1_000)
})

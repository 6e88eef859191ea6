import type { ReachConditions } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { holds, mayFollow, type Moment } from './rules.ts'

const anything: ReachConditions = {
  seconds: 0,
  scroll: 0,
  isLeaving: false,
  url: '',
  referrer: '',
  visits: 0,
  language: '',
  device: 'any',
  agents: 'any',
  fromHour: 0,
  toHour: 24,
  attributes: [],
  events: [],
}
const moment: Moment = {
  seconds: 10,
  scroll: 40,
  isLeaving: false,
  url: 'https://shop.example/lamps/brass?sale=1',
  referrer: 'https://search.example/',
  visits: 2,
  language: 'de-AT',
  isPhone: false,
  isStaffed: null,
  hour: 23,
  attributes: { cart: 59.9, plan: 'gold' },
  events: { viewed: 2 },
}

const tracked = (name: string, times: number) => ({ events: [{ name, times }] })
const attribute = (name: string, is: 'equal' | 'other' | 'more' | 'less', value: string) => ({
  attributes: [{ name, is, value }],
})

test.each<[string, Partial<ReachConditions>, Partial<Moment>, boolean]>([
  ['what asks for nothing holds', {}, {}, true],
  ['long enough', { seconds: 10 }, {}, true],
  ['not long enough', { seconds: 11 }, {}, false],
  ['far enough', { scroll: 40 }, {}, true],
  ['not far enough', { scroll: 41 }, {}, false],
  ['about to leave', { isLeaving: true }, { isLeaving: true }, true],
  ['staying', { isLeaving: true }, {}, false],
  ['an address', { url: '/LAMPS/*sale' }, {}, true],
  ['another address', { url: '/candles' }, {}, false],
  ['pieces in another order', { url: 'sale*lamps' }, {}, false],
  ['a page that led here', { referrer: 'search.example' }, {}, true],
  ['a second visit', { visits: 2 }, {}, true],
  ['not yet a third one', { visits: 3 }, {}, false],
  ['visits that may not be counted', { visits: 1 }, { visits: null }, false],
  ['a language', { language: 'de' }, {}, true],
  ['another language', { language: 'fr' }, {}, false],
  ['a computer', { device: 'computer' }, {}, true],
  ['no phone', { device: 'phone' }, {}, false],
  ['an agent who is there', { agents: 'there' }, { isStaffed: true }, true],
  ['an agent of whom nothing is known', { agents: 'there' }, {}, false],
  ['nobody there', { agents: 'away' }, { isStaffed: false }, true],
  ['the evening', { fromHour: 20 }, {}, true],
  ['the night', { fromHour: 22, toHour: 6 }, {}, true],
  ['the day', { fromHour: 9, toHour: 17 }, {}, false],
  ['a cart that is full', attribute('cart', 'more', '50'), {}, true],
  ['a cart that is not', attribute('cart', 'more', '60'), {}, false],
  ['a plan', attribute('plan', 'equal', 'gold'), {}, true],
  ['no other plan', attribute('plan', 'other', 'gold'), {}, false],
  ['what was tracked often enough', tracked('viewed', 2), {}, true],
  ['what was not tracked so often', tracked('viewed', 3), {}, false],
  ['what was never tracked', tracked('bought', 1), {}, false],
  ['what the page has not told', attribute('orders', 'less', '5'), {}, false],
])('%s', (_what, when, now, expected) => {
  expect(holds({ ...anything, ...when }, { ...moment, ...now })).toBe(expected)
})

const DAY = 24 * 60 * 60_000

test('once is once: on a page, in a visit, in a day, ever', () => {
  expect(mayFollow({ once: 'page' }, { page: 1 }, 2)).toBe(false)
  expect(mayFollow({ once: 'page' }, { visit: 1, ever: 1 }, 2)).toBe(true)
  expect(mayFollow({ once: 'visit' }, { visit: 1, ever: 1 }, DAY)).toBe(false)
  expect(mayFollow({ once: 'visit' }, { ever: 1 }, 2)).toBe(true)
  expect(mayFollow({ once: 'day' }, { ever: 1 }, DAY)).toBe(false)
  expect(mayFollow({ once: 'day' }, { ever: 1 }, DAY + 1)).toBe(true)
  expect(mayFollow({ once: 'ever' }, { ever: 1 }, 9 * DAY)).toBe(false)
})

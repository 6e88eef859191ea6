import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { byId, deskForTest, maya, NOW, tomas } from '../testing/desk-for-test.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const away = { ...maya, rev: 2, availability: 'away' } as const
const asksFor = (availability: string) =>
  `PUT /agent/availability ${JSON.stringify({ availability })}`
const wishes = (asked: string[]) => asked.filter((it) => it.startsWith('PUT /agent/availability'))

async function minutesPass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    vi.setSystemTime(Date.now() + 50_000)
    await vi.advanceTimersByTimeAsync(10_000)
  }
}

test('nobody at the keys: away, once; a key brings back who did not say so', async () => {
  vi.setSystemTime(NOW)
  const { desk, asked, receives } = deskForTest({}, Date.now)
  await minutesPass(9)
  expect(wishes(asked)).toEqual([])
  await minutesPass(1)
  expect(wishes(asked)).toEqual([asksFor('away')])
  receives({ agents: byId(away, tomas) })
  expect(desk.availability.isByItself.value).toBe(true)
  await minutesPass(3)
  expect(wishes(asked)).toHaveLength(1)
  dispatchEvent(new KeyboardEvent('keydown', { key: 'x' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(wishes(asked)).toEqual([asksFor('away'), asksFor('open')])
})

test('who said to be away stays away, whatever they press', async () => {
  vi.setSystemTime(NOW)
  const { desk, asked, receives } = deskForTest({}, Date.now)
  await desk.availability.choose({ availability: 'away' })
  receives({ agents: byId(away, tomas) })
  dispatchEvent(new KeyboardEvent('keydown', { key: 'x' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(wishes(asked)).toEqual([asksFor('away')])
  expect(desk.availability.isByItself.value).toBe(false)
})

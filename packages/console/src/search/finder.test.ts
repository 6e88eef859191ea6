import type { AgentClient } from '@tealight/client'
import type { SearchResult } from '@tealight/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { conversation, NOW, visitor } from '../testing/desk-for-test.ts'
import { createFinder } from './finder.ts'
import { pieces } from './found.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Answer = Awaited<ReturnType<AgentClient['ask']>>

/** A server that answers when it is told to. */
function slowServer() {
  const asked: { path: string; answer: (answer: Answer) => Promise<void> }[] = []
  const ask = (_: string, path: string) =>
    new Promise<never>((resolve) => {
      asked.push({
        path,
        async answer(answer) {
          resolve(answer as never)
          await vi.advanceTimersByTimeAsync(0)
        },
      })
    })
  return { asked, finder: createFinder({ ask }) }
}

const page = (seq: number, next: number | null): Answer => {
  const value: SearchResult = {
    hits: [
      {
        conversationId: 'conversation-1',
        messageId: `message-${seq}`,
        seq,
        at: NOW,
        author: { kind: 'visitor' },
        snippet: 'A brass lamp',
        marks: [[2, 7]],
      },
    ],
    people: ['visitor-1'],
    changes: [visitor('visitor-1', 'Anna'), conversation('conversation-1')],
    unknown: [],
    notes: [],
    next,
  }
  return { ok: true, value }
}

test('somebody who types fast asks once, with the time zone of the browser', async () => {
  const { asked, finder } = slowServer()
  for (const text of ['b', 'br', 'bra']) finder.type(text)
  await vi.advanceTimersByTimeAsync(200)
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  expect(asked.map(({ path }) => path)).toEqual([
    `/agent/search?${new URLSearchParams({ q: 'bra', zone }).toString()}`,
  ])
})

test('an answer to what was typed before is dropped, whenever it comes', async () => {
  const { asked, finder } = slowServer()
  finder.type('lamp')
  await vi.advanceTimersByTimeAsync(200)
  finder.type('brass')
  await vi.advanceTimersByTimeAsync(200)
  await asked[1]?.answer(page(2, null))
  await asked[0]?.answer(page(1, null))
  expect(finder.finding.value).toMatchObject({ kind: 'found', shown: { typed: 'brass' } })
  finder.type('')
  expect(finder.finding.value).toEqual({ kind: 'idle' })
})

test('older results are put behind, what failed stays to be asked again', async () => {
  const { asked, finder } = slowServer()
  finder.type('brass')
  await vi.advanceTimersByTimeAsync(200)
  await asked[0]?.answer(page(9, 77))
  void finder.loadOlder()
  void finder.loadOlder()
  expect(asked).toHaveLength(2)
  expect(asked[1]?.path).toContain('before=77')
  await asked[1]?.answer({ ok: false, refusal: 'unreachable', message: '' })
  expect(finder.finding.value).toMatchObject({ kind: 'found', older: 'unreachable' })
  void finder.loadOlder()
  await asked[2]?.answer(page(4, null))
  expect(finder.finding.value).toMatchObject({
    kind: 'found',
    older: 'resting',
    shown: { next: null, hits: [{ seq: 9 }, { seq: 4 }], people: ['visitor-1'] },
  })
})

test('a snippet is cut at its marks', () => {
  expect(pieces({ snippet: 'A brass lamp', marks: [[2, 7]] })).toEqual([
    { text: 'A ', isMarked: false },
    { text: 'brass', isMarked: true },
    { text: ' lamp', isMarked: false },
  ])
})

import { describe, expect, test } from 'vitest'
import { createStanding } from './standing.ts'
import type { RungName } from './transports/transport.ts'
import type { Verdict } from './verdict.ts'

const ORDER: readonly RungName[] = ['streaming-fetch', 'event-source', 'long-poll', 'poll']

/** Somebody on the ladder, and what they remember. */
function stand(remembered: RungName | null = null) {
  let kept = remembered
  const notes: string[] = []
  const standing = createStanding(
    ORDER,
    {
      rung: () => kept,
      keep: (rung) => (kept = rung),
      forget: () => (kept = null),
    },
    (rung, what) => notes.push(`${rung} ${what}`),
  )
  return { standing, notes, kept: () => kept }
}

/** How often in a row each makes one leave the first rung, and where that leads. */
test.each<[Verdict, number, RungName]>([
  ['withheld', 1, 'long-poll'],
  ['unreadable', 1, 'event-source'],
  ['silent', 2, 'long-poll'],
  ['cut', 3, 'long-poll'],
  ['garbled', 3, 'long-poll'],
  ['failed', 8, 'long-poll'],
])('%s, %i in a row: on to %3$s', (verdict, times, below) => {
  const { standing } = stand()
  for (let time = 1; time < times; time += 1) standing.judge(verdict)
  expect(standing.rung).toBe('streaming-fetch')
  standing.judge(verdict)
  expect(standing.rung).toBe(below)
})

test('a stream that stood for a while clears its way of all suspicion', () => {
  const { standing } = stand()
  for (let time = 0; time < 10; time += 1) {
    standing.judge('cut')
    standing.judge('cut')
    standing.judge('fine')
  }
  expect(standing.rung).toBe('streaming-fetch')
})

describe('a suspicion is no proof', () => {
  test('a rung is remembered once it works where the one above did not', () => {
    const { standing, kept, notes } = stand()
    standing.judge('withheld')
    expect(kept()).toBe(null)
    standing.prove()
    expect(kept()).toBe('long-poll')
    expect(notes).toEqual(['streaming-fetch withheld', 'streaming-fetch left', 'long-poll works'])
  })

  test('a rung that does not work either is left at once, and in the end the first is tried again', () => {
    const { standing, kept } = stand()
    standing.judge('unreadable')
    const rungs: RungName[] = []
    for (let time = 0; time < 3; time += 1) {
      standing.judge('failed')
      rungs.push(standing.rung)
    }
    expect(rungs).toEqual(['long-poll', 'poll', 'streaming-fetch'])
    expect(kept()).toBe(null)
    standing.prove()
    expect(kept()).toBe(null)
  })

  test('the first rung is never remembered: it needs no reason', () => {
    const { standing, kept } = stand()
    standing.prove()
    expect(kept()).toBe(null)
  })
})

test('what is remembered is where one begins, and what lies above is to be tried', () => {
  const { standing, notes } = stand('long-poll')
  expect(standing.rung).toBe('long-poll')
  expect(standing.above).toEqual(['streaming-fetch', 'event-source'])
  expect(notes).toEqual(['long-poll remembered'])
})

test('who has climbed forgets what was remembered, and is on probation: any trouble leads down', () => {
  const { standing, kept } = stand('long-poll')
  standing.climbTo('streaming-fetch')
  expect(kept()).toBe(null)
  standing.judge('cut')
  expect(standing.rung).toBe('long-poll')
  expect(standing.failedClimbs).toBe(1)
})

test('probation ends with a stream that stood for a while', () => {
  const { standing } = stand('long-poll')
  standing.climbFailed('streaming-fetch')
  standing.climbTo('streaming-fetch')
  standing.judge('fine')
  expect(standing.failedClimbs).toBe(0)
  standing.judge('cut')
  expect(standing.rung).toBe('streaming-fetch')
})

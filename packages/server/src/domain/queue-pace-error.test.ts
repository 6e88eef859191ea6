import { expect, test } from 'vitest'
import { QueuePace } from './queue-pace.ts'

/*
 * How far the estimate is off, by simulation: visitors come at random, agents take at random as long as they do, and
 * whoever comes is told a wait that is held against the one that they have. The figures stand in docs/agents/routing.md.
 */

const MINUTE_MS = 60_000

test.each([
  { agents: 2, meanMs: 4 * MINUTE_MS, everyMs: 1.9 * MINUTE_MS },
  { agents: 10, meanMs: 8 * MINUTE_MS, everyMs: 0.79 * MINUTE_MS },
  { agents: 40, meanMs: 10 * MINUTE_MS, everyMs: 0.249 * MINUTE_MS },
])('with $agents agents half of the estimates are less than a fifth off', (office) => {
  const errors = simulate(office).toSorted((a, b) => a - b)
  expect(errors.length).toBeGreaterThan(500)
  const [median, p90] = [quantile(errors, 0.5), quantile(errors, 0.9)]
  expect(median).toBeLessThan(0.2)
  expect(p90).toBeLessThan(0.45)
})

interface Office {
  agents: number
  /** How long a conversation takes on average, and how often somebody comes. */
  meanMs: number
  everyMs: number
}

/** How far each estimate of five minutes and more was off, as a part of the true wait. */
function simulate({ agents, meanMs, everyMs }: Office): number[] {
  const random = seeded(7)
  const taking = (mean: number) => -mean * Math.log(1 - random())
  const pace = new QueuePace()
  const errors: number[] = []
  const waiting: { at: number; told: number | null }[] = []
  const freeAt = Array.from({ length: agents }, () => 0)
  let comesAt = 0
  for (let nth = 0; nth < 20_000;) {
    const next = freeAt.indexOf(Math.min(...freeAt))
    const leavesAt =
      waiting[0] === undefined ? Infinity : Math.max(freeAt[next] ?? 0, waiting[0].at)
    if (comesAt < leavesAt) {
      const told = pace.waitMs(waiting.length + 1, comesAt)
      waiting.push({ at: comesAt, told })
      comesAt += taking(everyMs)
      nth += 1
    } else {
      const first = waiting.shift()
      pace.left(leavesAt)
      freeAt[next] = leavesAt + taking(meanMs)
      const waited = leavesAt - (first?.at ?? leavesAt)
      if (first?.told != null && waited >= 5 * MINUTE_MS)
        errors.push(Math.abs(first.told - waited) / waited)
    }
  }
  return errors
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor(sorted.length * part)] ?? 0
}

/** The same numbers each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

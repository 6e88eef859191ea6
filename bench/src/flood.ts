import { setTimeout as sleep } from 'node:timers/promises'
import type { Options } from './program/options.ts'
import { atLeast, ms, type Result, run, say } from './program/run.ts'
import { deliver, type Delivery, openEverybody } from './product/delivery.ts'
import { settle, type Town } from './product/town.ts'

/*
 * How many messages per second can be taken in durably and delivered to both ends, while 99 of 100 arrive within
 * 100 ms.
 */

const STREAMS = 1_000
const SECONDS = 3
const FIRST_RATE = 2_000
const GOAL_PER_SECOND = 4_000
const P99_MAX_MS = 100
const GROWTH = 1.4
/** How near the answer has to be to the first rate that was too much. */
const PRECISION = 1.08
const ROUNDS_MAX = 7
const REST_MS = 1_000

await run('Most messages per second', measure)

async function measure(options: Options): Promise<Result> {
  const streams = options.streams ?? STREAMS
  const seconds = options.seconds ?? SECONDS
  const town = await settle(streams)
  await openEverybody(town, streams)
  const plan = { visitors: streams, seconds }
  await deliver(town, { ...plan, rate: options.rate ?? FIRST_RATE })
  const { best, tried } = await climb(options.rate ?? FIRST_RATE, (rate) =>
    attempt(town, { ...plan, rate }),
  )
  await town.leave()
  const perSecond = best?.rate ?? 0
  const p99Ms = best?.latencies.p99Ms ?? 0
  return {
    lines: [
      ...tried.map((each) => {
        const { p50Ms, p99Ms: p99 } = each.latencies
        const share = ((each.delivered / each.expected) * 100).toFixed(1)
        const value = `${ms(p50Ms)} / ${ms(p99)}`
        return { name: `at ${each.rate}/s, median / 99 of 100 (${share} % delivered)`, value }
      }),
      {
        name: 'messages per second',
        value: perSecond.toFixed(0),
        goal: atLeast(GOAL_PER_SECOND, perSecond, 'per second'),
      },
      { name: '99 of 100 within', value: ms(p99Ms) },
      { name: 'event loop busy', value: `${((best?.busy ?? 0) * 100).toFixed(0)} %` },
    ],
    json: { streams, perSecond, p99Ms, tried: tried.map(summary) },
  }
}

interface Plan {
  visitors: number
  rate: number
  seconds: number
}

/** Raises the rate until it is too much, then closes in between what was good and what was not. */
async function climb(first: number, attemptAt: (rate: number) => Promise<Delivery>) {
  const tried: Delivery[] = []
  let best: Delivery | null = null
  let good = 0
  let bad = Infinity
  let rate = first
  while (tried.length < ROUNDS_MAX && bad / good > PRECISION) {
    const delivery = await attemptAt(rate)
    tried.push(delivery)
    if (isGood(delivery)) {
      best = delivery
      good = rate
    } else bad = rate
    rate = Math.round(bad === Infinity ? good * GROWTH : (good + bad) / 2)
  }
  return { best, tried }
}

/** A rate is too much when it was twice: machines have hiccups that are not the server's. */
async function attempt(town: Town, plan: Plan): Promise<Delivery> {
  say(`${plan.rate} messages per second for ${plan.seconds} s`)
  const first = await deliver(town, plan)
  if (isGood(first)) return first
  await sleep(REST_MS)
  return deliver(town, plan)
}

function isGood({ latencies, delivered, expected, refused }: Delivery): boolean {
  return latencies.p99Ms < P99_MAX_MS && delivered === expected && Object.keys(refused).length === 0
}

function summary({ rate, latencies, delivered, expected, busy, refused }: Delivery): object {
  return { rate, ...latencies, delivered, expected, busy, refused }
}

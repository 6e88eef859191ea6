import type { Options } from './program/options.ts'
import { atMost, type Line, ms, type Result, run, say } from './program/run.ts'
import { deliver, type Delivery, openEverybody } from './product/delivery.ts'
import { settle } from './product/town.ts'

/*
 * A message's way: from a visitor's POST, through a durable commit, to the visitor's own stream and to the agent's,
 * while many other streams are open.
 */

const STREAMS = 19_000
const SECONDS = 8
const WARM_UP = { rate: 500, seconds: 2 }

/** What is aimed at, by messages per second. */
const GOALS: Record<number, { p50Ms?: number; p99Ms: number }> = {
  500: { p50Ms: 3, p99Ms: 30 },
  2000: { p99Ms: 50 },
}

await run('Messages, each durable and at both ends', measure)

async function measure(options: Options): Promise<Result> {
  const streams = options.streams ?? STREAMS
  const seconds = options.seconds ?? SECONDS
  const rates = options.rate === undefined ? Object.keys(GOALS).map(Number) : [options.rate]
  say(`${streams} visitors write a first message each, and then hold a stream`)
  const town = await settle(streams)
  await openEverybody(town, streams)
  await deliver(town, { ...WARM_UP, visitors: streams })
  const deliveries: Delivery[] = []
  for (const rate of rates) {
    say(`${rate} messages per second for ${seconds} s`)
    deliveries.push(await deliver(town, { visitors: streams, rate, seconds }))
  }
  await town.leave()
  return {
    lines: [{ name: 'streams held', value: String(streams) }, ...deliveries.flatMap(linesOf)],
    json: { streams, ...fieldsOf(deliveries[0]), rates: deliveries.map(fieldsOf) },
  }
}

function linesOf({
  rate,
  latencies,
  delivered,
  expected,
  answered,
  busy,
  cpuMs,
}: Delivery): Line[] {
  const goal = GOALS[rate]
  const at = `${rate}/s`
  return [
    {
      name: `${at}: median`,
      value: ms(latencies.p50Ms),
      ...(goal?.p50Ms !== undefined && { goal: atMost(goal.p50Ms, latencies.p50Ms, 'ms') }),
    },
    {
      name: `${at}: 99 of 100 within`,
      value: ms(latencies.p99Ms),
      ...(goal && { goal: atMost(goal.p99Ms, latencies.p99Ms, 'ms') }),
    },
    { name: `${at}: longest`, value: ms(latencies.maxMs) },
    { name: `${at}: answered, 99 of 100 within`, value: ms(answered.p99Ms) },
    {
      name: `${at}: delivered`,
      value: `${delivered}/${expected}`,
      goal: { text: 'all', isReached: delivered === expected },
    },
    { name: `${at}: event loop busy`, value: `${(busy * 100).toFixed(0)} %` },
    { name: `${at}: CPU of the server`, value: ms(cpuMs) },
  ]
}

function fieldsOf(delivery: Delivery | undefined): object {
  if (delivery === undefined) return {}
  const { rate, latencies, delivered, expected, answered, refused, busy, longestBlockMs, cpuMs } =
    delivery
  const { p50Ms, p99Ms, maxMs } = latencies
  return {
    rate,
    p50Ms,
    p99Ms,
    maxMs,
    delivered,
    expected,
    answered,
    refused,
    busy,
    longestBlockMs,
    cpuMs,
  }
}

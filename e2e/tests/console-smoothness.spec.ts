import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { watchMainThread } from '../support/main-thread.ts'
import { test } from '../support/product.ts'

/** Conversations that go on at the same time, and how often something happens in one of them. */
const LIVE = 300
const CHANGES_PER_SECOND = 50
/** What a key may take, by the processor. */
const KEY_MS = 16
/** `CHANGES=50000` is a day; a thousand show in seconds whether much piles up. */
const CHANGES = Number(process.env['CHANGES'] ?? 1_000)
/** After a fifth of the changes everything has its size. What grows by more than this piles up. */
const GROWTH_MAX = 1.25
const WRITERS = 20

test.use({ environment: BUSY_SHOP })
test.setTimeout(60_000 + CHANGES * 20)

test('an agent types and opens conversations while 300 others change, and the page grows no larger', async ({
  server,
  agent,
}) => {
  const { page } = agent
  const visitors = await manyVisitors(server.origin)
  await expect(agent.lists.getByRole('link', { name: /^Queue/ })).toContainText(String(LIVE))
  await agent.rows.nth(3).click()
  await expect(agent.composer).toBeVisible()

  const traffic = startTraffic(visitors, CHANGES_PER_SECOND)
  const cold = await timesOfOpening(page, [6, 7, 8, 9])
  const warm = await timesOfOpening(page, [6, 7, 8, 9])
  await agent.composer.focus()
  const typing = await watchMainThread(page, 1, async () => {
    await page.keyboard.type('The quick brown fox jumps over the lazy dog', { delay: 30 })
  })
  await traffic.stop()
  console.log(
    `with ${LIVE} conversations at ${CHANGES_PER_SECOND} changes/s: opening ${shown(warm)} ms warm, ${shown(cold)} ms cold; ` +
      `longest tasks while typing ${shown(typing.tasks.slice(0, 4))} ms`,
  )
  expect(median(typing.tasks.slice(0, 5))).toBeLessThan(KEY_MS)
  expect(median(warm)).toBeLessThan(50 * SLACK)
  expect(median(cold)).toBeLessThan(150 * SLACK)

  await changes(visitors, CHANGES / 5)
  const before = await heapOf(page)
  await changes(visitors, (CHANGES * 4) / 5)
  const after = await heapOf(page)
  console.log(`heap: ${mb(before)} MB after ${CHANGES / 5} changes, ${mb(after)} after ${CHANGES}`)
  expect(after / before).toBeLessThan(GROWTH_MAX)
})

/** The clock runs on while others have the processor. */
const SLACK = 4

async function manyVisitors(origin: string): Promise<HttpVisitor[]> {
  const visitors: HttpVisitor[] = []
  await inTurns(LIVE, async (number) => {
    visitors.push(await HttpVisitor.says(origin, `Hello, I am number ${number}`))
  })
  return visitors
}

/** Somebody of them writes, so many times. */
async function changes(visitors: readonly HttpVisitor[], count: number): Promise<void> {
  await inTurns(count, async (number) => {
    await visitors[number % visitors.length]?.says(`line ${number}`)
  })
}

async function inTurns(count: number, deed: (number: number) => Promise<void>): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    while (next < count) await deed(next++)
  }
  await Promise.all(Array.from({ length: WRITERS }, work))
}

function startTraffic(visitors: readonly HttpVisitor[], perSecond: number) {
  let isOn = true
  const run = async (): Promise<void> => {
    for (let number = 0; isOn; number += 1) {
      await Promise.all([
        visitors[(number * 7) % visitors.length]?.says(`word ${number}`),
        sleep(1_000 / perSecond),
      ])
    }
  }
  const done = run()
  return {
    async stop() {
      isOn = false
      await done
    },
  }
}

/** How long it takes from a press on a row until the conversation is painted, for several rows, by the page's own clock. */
async function timesOfOpening(page: Page, rows: readonly number[]): Promise<number[]> {
  const times: number[] = []
  for (const row of rows) times.push(await page.evaluate(openRow, row))
  return times
}

async function openRow(index: number): Promise<number> {
  const row = document.querySelectorAll<HTMLElement>('.row')[index]
  const id = row?.id.replace('row-', '') ?? ''
  const began = performance.now()
  row?.click()
  const isOpen = (): boolean =>
    location.pathname.endsWith(id) && document.querySelector('#conversation .bubble') !== null
  for (;;) {
    await new Promise(requestAnimationFrame)
    if (isOpen()) break
    if (performance.now() - began > 5_000) throw new Error('it does not open')
  }
  return performance.now() - began
}

/** What the page holds in memory once all rubbish is collected. */
async function heapOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page)
  await client.send('HeapProfiler.collectGarbage')
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  await client.detach()
  return usedSize
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function shown(values: readonly number[]): string {
  return values.map((ms) => ms.toFixed(0)).join(', ')
}

function mb(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}

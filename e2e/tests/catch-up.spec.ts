import { expect, type Page } from '@playwright/test'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { test } from '../support/product.ts'
import type { Visitor } from '../support/shop.ts'

const MISSED = 5_000
/** So many write at the same time. */
const WRITERS = 50
/** Nothing that a person does waits longer than this, on a machine that is busy with other tests. */
const LONGEST_TASK_MS = 600

test.use({ environment: BUSY_SHOP })
test.setTimeout(90_000)

test('a visitor and an agent who missed 5,000 messages have the newest page at once, and no page freezes', async ({
  server,
  visitor,
  agent,
}) => {
  await visitor.opensChat()
  await visitor.says('Hello?')
  await agent.opens('Hello?')
  await agent.says('Good day!')
  await visitor.sees('Good day!')
  const elsewhere = await sameVisitor(visitor, server.origin)
  const pages = [visitor.page, agent.page]
  await goesAway(pages)
  await inParallel(MISSED, (number) => elsewhere.says(`line ${number}`))
  await elsewhere.says('The last line')
  const longest = await comesBack(pages, async () => {
    await visitor.sees('The last line')
    await agent.sees('The last line')
  })
  expect(await visitor.transcript.locator('.entry').count()).toBeLessThan(500)
  expect(await agent.transcript.locator('.bubble').count()).toBeLessThan(500)
  report('5,000 messages', longest)
})

test('a console that missed 5,000 changes of other conversations has them all, and does not freeze', async ({
  server,
  agent,
}) => {
  await HttpVisitor.says(server.origin, 'The first of all')
  await expect(agent.rows.first()).toContainText('The first of all')
  await goesAway([agent.page])
  // Each is a visitor, a conversation and a message.
  const newcomers = Math.ceil(MISSED / 3)
  await inParallel(newcomers, (number) => HttpVisitor.says(server.origin, `newcomer ${number}`))
  const longest = await comesBack([agent.page], async () => {
    const waiting = agent.lists.getByRole('link', { name: /^Queue/ })
    await expect(waiting).toContainText(String(newcomers + 1))
  })
  await expect(agent.rows.first()).toContainText('The first of all')
  report('5,000 changes', longest)
})

async function sameVisitor({ page }: Visitor, origin: string): Promise<HttpVisitor> {
  const { token, conversation } = await page.evaluate(() => ({
    token: localStorage.getItem('tealight:demo:token') ?? '',
    conversation: localStorage.getItem('tealight:demo:conversation') ?? '',
  }))
  return HttpVisitor.knownAs(origin, token, conversation)
}

async function inParallel(
  count: number,
  deed: (number: number) => Promise<unknown>,
): Promise<void> {
  let next = 1
  async function works(): Promise<void> {
    while (next <= count) await deed(next++)
  }
  await Promise.all(Array.from({ length: WRITERS }, works))
}

async function goesAway(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await page.context().setOffline(true)
    await expect(page.locator('.connection')).toContainText('You are offline.')
  }
}

/** Gives back how long the longest task of each page was until all is there, in ms. */
async function comesBack(pages: readonly Page[], allIsThere: () => Promise<void>) {
  for (const page of pages) await page.evaluate(watchLongTasks)
  await Promise.all(pages.map((page) => page.context().setOffline(false)))
  await allIsThere()
  return Promise.all(
    pages.map((page) => page.evaluate(() => Number(Reflect.get(window, 'longest')))),
  )
}

function watchLongTasks(): void {
  Object.assign(window, { longest: 0 })
  new PerformanceObserver((list) => {
    const durations = list.getEntries().map(({ duration }) => duration)
    Object.assign(window, {
      longest: Math.max(Number(Reflect.get(window, 'longest')), ...durations),
    })
  }).observe({ type: 'longtask' })
}

function report(what: string, longest: readonly number[]): void {
  console.log(`catch-up of ${what}: longest task ${longest.join(' and ')} ms`)
  for (const ms of longest) expect(ms).toBeLessThan(LONGEST_TASK_MS)
}

import { expect, type Page } from '@playwright/test'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { test } from '../support/product.ts'

/** `TRANSCRIPT=10000` is the whole promise; a tenth of it shows in a minute whether it is kept. */
const MESSAGES = Number(process.env['TRANSCRIPT'] ?? 1_000)
const WRITERS = 20
/** On a phone that is four times as slow as this machine, which other tests share. */
const SLOWER = 4
const LONGEST_TASK_MS = 1_000

test.use({ environment: BUSY_SHOP })
test.setTimeout(60_000 + MESSAGES * 30)

test('a long conversation opens at its newest page, is read to its beginning, and never freezes the page', async ({
  server,
  visitor,
  agent,
}) => {
  const { page } = visitor
  await visitor.opensChat()
  await visitor.says('The very first line')
  await agent.opens('The very first line')
  const token = await page.evaluate(() => localStorage.getItem('tealight:demo:token') ?? '')
  const id = await page.evaluate(() => localStorage.getItem('tealight:demo:conversation') ?? '')
  const elsewhere = HttpVisitor.knownAs(server.origin, token, id)
  let next = 1
  const write = async () => {
    while (next <= MESSAGES) await elsewhere.says(`line ${next++}`)
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  await elsewhere.says('The last line')

  await page.reload()
  await visitor.sees('The last line')
  expect(await page.locator('.entry').count()).toBeLessThan(200)
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(watchLongTasks)
  await readToTheBeginning(page)
  await agent.says('An answer below')
  await expect(page.getByRole('button', { name: '1 new message' })).toBeVisible()
  const longest = await page.evaluate(() => Number(Reflect.get(window, 'longest')))
  console.log(
    `a transcript of ${MESSAGES}: longest task ${longest} ms, ${SLOWER} times slowed down`,
  )
  expect(longest).toBeLessThan(LONGEST_TASK_MS)
})

async function readToTheBeginning(page: Page): Promise<void> {
  const first = page.locator('.log').getByText('The very first line')
  while (!(await first.isVisible())) {
    await page.locator('.log').evaluate((log) => (log.scrollTop = 0))
    await page.waitForTimeout(20)
  }
}

function watchLongTasks(): void {
  Object.assign(window, { longest: 0 })
  new PerformanceObserver((list) => {
    const durations = list.getEntries().map(({ duration }) => duration)
    const longest = Math.max(Number(Reflect.get(window, 'longest')), ...durations)
    Object.assign(window, { longest })
  }).observe({ type: 'longtask' })
}

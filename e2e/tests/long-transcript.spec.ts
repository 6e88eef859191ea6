import { expect, type Page } from '@playwright/test'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { HttpVisitor } from '../src/examples/http-visitor.ts'
import { watchMainThread } from '../support/main-thread.ts'
import { test } from '../support/product.ts'

/** `TRANSCRIPT=10000` is the whole promise; a tenth of it shows in a minute whether it is kept. */
const MESSAGES = Number(process.env['TRANSCRIPT'] ?? 1_000)
const WRITERS = 20
/** On a phone that is four times as slow as this machine. */
const SLOWER = 4
const LONGEST_TASK_MS = 50
/** Drawn at the same time, however many there are. */
const DRAWN = 400

test.use({ environment: BUSY_SHOP })
test.setTimeout(60_000 + MESSAGES * 30)

test('a long conversation opens at its newest page, is read to its beginning without a jump, and never freezes the page', async ({
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
    while (next <= MESSAGES) await elsewhere.says(lineOf(next++))
  }
  await Promise.all(Array.from({ length: WRITERS }, write))
  await elsewhere.says('The last line')

  const opened = await watchMainThread(page, SLOWER, async () => {
    await page.reload()
    await visitor.sees('The last line')
  })
  let seen: Awaited<ReturnType<typeof readToTheBeginning>> | undefined
  const read = await watchMainThread(page, SLOWER, async () => {
    seen = await readToTheBeginning(page)
  })
  console.log(
    `a transcript of ${MESSAGES}: longest tasks ${shown(opened.tasks)} ms on opening, ${shown(read.tasks)} ms while ` +
      `reading, ${SLOWER} times slowed down; at most ${seen?.drawn} messages drawn, in ${seen?.frames} frames`,
  )
  await visitor.sees('The very first line')
  expect(seen?.jumps).toEqual([])
  expect(seen?.drawn).toBeLessThan(DRAWN)
  expect(read.tasks[0]).toBeLessThan(LONGEST_TASK_MS)
  await agent.says('An answer below')
  await page.getByRole('button', { name: '1 new message' }).click()
  await visitor.sees('An answer below')
})

/** Some of them given a shape, some long, some with an address. */
function lineOf(number: number): string {
  if (number % 5 === 0) return `line **${number}** is bold`
  if (number % 7 === 0) return `line ${number} ${'goes on and on '.repeat(12)}`
  return number % 11 === 0 ? `line ${number} https://example.com/${number}` : `line ${number}`
}

function shown(tasks: readonly number[]): string {
  return tasks
    .slice(0, 5)
    .map((ms) => ms.toFixed(0))
    .join(', ')
}

/**
 * Scrolls up frame by frame. Tells by how much what is read moved beside what was scrolled, where it did, and how many
 * messages stood there at once.
 */
function readToTheBeginning(page: Page) {
  return page.evaluate(async () => {
    const STEP_PX = 300
    const log = document.querySelector('tealight-chat')?.shadowRoot?.querySelector('.log')
    if (!log) throw new Error('there is no conversation')
    const nextFrame = () => new Promise(requestAnimationFrame)
    const entries = () => [...log.querySelectorAll('.entry')]
    const topOf = (entry: Element) => entry.getBoundingClientRect().top
    const jumps: number[] = []
    let drawn = 0
    let frames = 0
    while (log.scrollTop > 0 || !entries()[0]?.textContent?.includes('The very first line')) {
      const view = log.getBoundingClientRect()
      const read = entries().find((entry) => topOf(entry) > view.top && topOf(entry) < view.bottom)
      const before = read ? topOf(read) : 0
      const from = log.scrollTop
      log.scrollTop -= STEP_PX
      const expected = before + from - log.scrollTop
      await nextFrame()
      await nextFrame()
      const jump = read?.isConnected ? topOf(read) - expected : 0
      if (Math.abs(jump) > 1) jumps.push(jump)
      drawn = Math.max(drawn, entries().length)
      frames += 2
    }
    return { jumps, drawn, frames }
  })
}

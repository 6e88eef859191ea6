import { expect, type Locator, type Page } from '@playwright/test'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

const PHONE = { width: 320, height: 640 }
const LONG_WORD = 'Donaudampfschifffahrt'.repeat(8)

test('on a phone the chat fills the screen and nothing scrolls sideways', async ({ visitor }) => {
  await visitor.page.setViewportSize(PHONE)
  await visitor.page.reload()
  await visitor.opensChat()
  const box = await visitor.panel.boundingBox()
  expect([box?.width ?? 0, box?.height ?? 0].map(Math.round)).toEqual([PHONE.width, PHONE.height])
  await visitor.says(`A long word: ${LONG_WORD} and 你好 and مرحبا`)
  await keepPicture(visitor.page, 'phone-chat')
  await expectNoSidewaysScroll(visitor.page)
  await visitor.panel.getByRole('button', { name: 'Close chat' }).click()
  await expect(visitor.panel).toBeHidden()
})

test('on a phone the console goes from the list to the conversation and back', async ({
  visitor,
  agent,
}) => {
  await visitor.opensChat()
  await visitor.says('Hello from my phone')
  await agent.page.setViewportSize(PHONE)
  await expect(agent.rows.filter({ hasText: 'Hello from my phone' })).toBeVisible()
  await keepPicture(agent.page, 'phone-console-list')
  await expectNoSidewaysScroll(agent.page)
  await agent.opens('Hello from my phone')
  await agent.says('Good evening!')
  await agent.sees('Good evening!')
  await keepPicture(agent.page, 'phone-console-conversation')
  await expectNoSidewaysScroll(agent.page)
  await visitor.page.setViewportSize(PHONE)
  await agent.says(`**${LONG_WORD}**`)
  await visitor.sees(LONG_WORD)
  await visitor.panel.getByRole('button', { name: 'What to do' }).last().click()
  await visitor.page.getByRole('menuitem', { name: 'Reply' }).click()
  await expectRoomFor(visitor.panel.getByRole('log'))
  const quotes = [visitor.panel, agent.transcript].map((it) => it.locator('.quote'))
  await expect(visitor.panel.locator('.quote')).not.toContainText('*')
  await keepPicture(visitor.page, 'phone-chat-reply')
  await visitor.says('A long word indeed')
  await agent.sees('A long word indeed')
  for (const quote of quotes) await expect(quote).not.toContainText('*')
  await agent.page.getByRole('link', { name: /back/i }).click()
  await expect(agent.composer).toBeHidden()
})

test('a keyboard, a turn, and a page wider than the phone leave the chat whole, and in its place', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true })
  const visitor = await Visitor.visits(context, `${server.origin}/examples/plain/`)
  const { page, panel, composer, transcript } = visitor
  await visitor.opensChat()
  for (let line = 1; line <= 12; line += 1)
    await visitor.says(`Line ${line}${' and more'.repeat(20)}`)
  await expect(transcript.getByText('Line 12')).toBeVisible()
  const end = transcript.getByRole('button', { name: 'Leave an email address' })
  const turn = async (width: number, height: number, seen: Locator): Promise<void> => {
    await page.setViewportSize({ width, height })
    await expectToFill(panel)
    await expect.poll(() => isSeen(seen)).toBe(true)
  }

  await turn(320, 300, end)
  expect(await isSeen(composer)).toBe(true)
  await turn(640, 140, composer)
  await keepPicture(page, 'phone-chat-keyboard')
  await turn(640, 320, end)
  await transcript.getByText('Line 6').evaluate((it) => it.scrollIntoView())
  const read = transcript.locator('.entry').filter({ hasText: 'Line 7' })
  const place = await distanceFrom(transcript, read)
  await turn(320, 640, composer)
  await expect.poll(() => distanceFrom(transcript, read)).toBeCloseTo(place, -1)
  await turn(640, 320, composer)
  await expect.poll(() => distanceFrom(transcript, read)).toBeCloseTo(place, -1)

  await visitor.presses('Close chat')
  await page.setViewportSize(PHONE)
  await page.evaluate(() => document.body.style.setProperty('min-width', '640px'))
  const client = await context.newCDPSession(page)
  await client.send('Input.synthesizeScrollGesture', { x: 9, y: 500, yDistance: -200 })
  await expect.poll(() => page.evaluate(() => visualViewport?.offsetTop)).toBeGreaterThan(99)
  await page.evaluate("tealight('open')")
  await turn(320, 300, composer)
  await context.close()
})

test('back and reload keep the place in the console', async ({ visitor, agent }) => {
  await visitor.opensChat()
  await visitor.says('Where am I?')
  await agent.opens('Where am I?')
  const place = agent.page.url()
  await agent.page.reload()
  await agent.sees('Where am I?')
  expect(agent.page.url()).toBe(place)
  await agent.page.getByRole('link', { name: /^All/ }).click()
  await expect(agent.page).toHaveURL(/\/console\/all/)
  await agent.page.goBack()
  await expect(agent.page).toHaveURL(place)
  await agent.sees('Where am I?')
})

/** As large as what can be seen of the page, and there. */
async function expectToFill(panel: Locator): Promise<void> {
  const beside = (): Promise<number[]> =>
    panel.evaluate((it) => {
      const { x, y, width, height } = it.getBoundingClientRect()
      const view = visualViewport
      if (!view) throw new Error('nothing tells what is seen')
      const shown = [view.offsetLeft, view.offsetTop, view.width, view.height]
      return [x, y, width, height].map((value, index) => Math.round(value - (shown[index] ?? 0)))
    })
  await expect.poll(beside).toEqual([0, 0, 0, 0])
}

/** How far below the beginning of what is seen of the log a message begins. */
async function distanceFrom(log: Locator, message: Locator): Promise<number> {
  const [outer, inner] = await Promise.all([log, message].map((it) => it.boundingBox()))
  return Math.round((inner?.y ?? 0) - (outer?.y ?? 0))
}

/** Whether the whole of it is where it can be seen, and nothing else lies on it. */
function isSeen(place: Locator): Promise<boolean> {
  return place.evaluate((it) => {
    const root = it.getRootNode()
    const { top, bottom, left, right } = it.getBoundingClientRect()
    const x = (left + right) / 2
    return (
      root instanceof ShadowRoot &&
      [top + 1, bottom - 1].every((y) => it.contains(root.elementFromPoint(x, y)))
    )
  })
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
}

/** Nothing in it is cut off at its side, and it is as wide as the screen. */
async function expectRoomFor(log: Locator): Promise<void> {
  const widths = await log.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])
  expect(widths).toEqual([PHONE.width, PHONE.width])
}

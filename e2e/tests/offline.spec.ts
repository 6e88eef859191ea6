import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type Locator, type Page } from '@playwright/test'
import { BadNetwork } from '../src/network/bad-network.ts'
import type { Agent } from '../support/console.ts'
import { entersHotel } from '../support/hotel.ts'
import { PageServer } from '../support/page-server.ts'
import { lacksWholeChromium } from '../support/every-browser.ts'
import { test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

const HEARTBEAT_MS = 4_000
const OFFLINE = 'You are offline.'
const LOST = /Connection lost|Connecting…/
/** The longest pause between attempts of somebody who has just lost the server. */
const PAUSE_MS = 10_000

test.use({ environment: { HEARTBEAT_SECONDS: String(HEARTBEAT_MS / 1_000) } })

test('airplane mode: both are told at once, and what was typed goes out once', async ({
  visitor,
  agent,
}) => {
  await talk(visitor, agent)
  for (const { page } of [visitor, agent]) {
    await page.context().setOffline(true)
    await expect(bar(page)).toContainText(OFFLINE, { timeout: 1_000 })
  }
  await visitor.says('Typed in the clouds')
  await agent.says('Typed in a tunnel')
  await expect(visitor.panel.getByText('Will be sent once connected')).toBeVisible()
  for (const { page } of [visitor, agent]) {
    await page.context().setOffline(false)
    await expect(bar(page)).toHaveText('', { timeout: 3_000 })
  }
  await bothHave(visitor, agent, ['Typed in the clouds', 'Typed in a tunnel'])
})

test('the server away: both are told, count down, and need nobody to come back', async ({
  server,
  visitor,
  agent,
}) => {
  await talk(visitor, agent)
  await server.kill()
  for (const { page } of [visitor, agent]) {
    await expect(bar(page)).toContainText(LOST, { timeout: HEARTBEAT_MS })
  }
  await visitor.says('Typed while nobody is there')
  await agent.says('Answered while nobody is there')
  await server.restart()
  for (const { page } of [visitor, agent]) {
    await expect(bar(page)).toHaveText('', { timeout: PAUSE_MS })
  }
  await bothHave(visitor, agent, ['Typed while nobody is there', 'Answered while nobody is there'])
})

test('a frozen page holds nothing, and has everything when it is resumed', async ({
  visitor,
  agent,
}) => {
  await talk(visitor, agent)
  const lifecycle = await lifecycleOf(visitor.page)
  await lifecycle('frozen')
  await agent.says('Written while the page was frozen')
  await visitor.page.waitForTimeout(HEARTBEAT_MS / 4)
  await lifecycle('active')
  await visitor.sees('Written while the page was frozen')
  await visitor.says('I am back')
  await bothHave(visitor, agent, ['Written while the page was frozen', 'I am back'])
})

test(
  'a page in the back-forward cache goes on where it was, without being loaded again',
  {
    tag: '@whole',
  },
  async ({ server, agent }) => {
    test.skip(lacksWholeChromium())
    const elsewhere = await PageServer.shows('<title>Elsewhere</title>')
    const browser = await chromium.launch({
      ...launchOptions(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    const visitor = await Visitor.visits(await browser.newContext(), `${server.origin}/demo/`)
    await talk(visitor, agent)
    await visitor.page.evaluate(() => Object.assign(window, { isTheSame: true }))
    await visitor.goesTo(elsewhere.origin)
    await agent.says('Written while the visitor was elsewhere')
    await visitor.page.waitForTimeout(500)
    // Not `goBack`: it waits for a page that is loaded.
    await visitor.page.evaluate(() => void setTimeout(() => history.back(), 100))
    await visitor.page.waitForTimeout(1_000)
    expect(await visitor.page.evaluate(() => 'isTheSame' in window)).toBe(true)
    await visitor.sees('Written while the visitor was elsewhere')
    await visitor.says('I am back')
    await agent.sees('I am back')
    await browser.close()
    elsewhere.closes()
  },
)

test('a captive portal: what it answers is believed by nobody, and the chat goes on when it lets go', async ({
  server,
  visitorContext,
  agent,
}) => {
  const network = await BadNetwork.to(server)
  const visitor = await Visitor.visits(visitorContext, `${network.origin}/demo/`)
  await talk(visitor, agent)
  const logIn = await entersHotel(visitorContext)
  network.cuts()
  await expect(bar(visitor.page)).toContainText(LOST, { timeout: HEARTBEAT_MS })
  await visitor.says('Typed before the log-in')
  await agent.says('Written meanwhile')
  // Long enough for every rung of the ladder to be tried.
  await visitor.page.waitForTimeout(8_000)
  await expect(bar(visitor.page)).toContainText(LOST)
  await logIn()
  await looksAgain(visitor.page)
  await bothHave(visitor, agent, ['Typed before the log-in', 'Written meanwhile'])
  await expect(bar(visitor.page)).toHaveText('')
  network.closes()
})

test('a laptop that slept: a stream that died silently is noticed within one heartbeat', async ({
  server,
  visitorContext,
  agent,
}) => {
  const network = await BadNetwork.to(server)
  const visitor = new Visitor(await visitorContext.newPage())
  await visitor.page.clock.install()
  await visitor.goesTo(`${network.origin}/demo/`)
  await talk(visitor, agent)
  // Asleep, the clock goes on and timers do not; no event tells of it.
  network.weather = { kind: 'swallowing' }
  await agent.says('Written while the lid was closed')
  await visitor.page.clock.setSystemTime(Date.now() + 3_600_000)
  await expect(bar(visitor.page)).toContainText(LOST, { timeout: HEARTBEAT_MS })
  // The sockets from before are reset by whoever finds them unknown.
  network.weather = { kind: 'clear' }
  network.cuts()
  await visitor.sees('Written while the lid was closed')
  await visitor.says('Good morning')
  await agent.sees('Good morning')
  network.closes()
})

test('what was not sent survives the end of the whole browser', async ({ server, agent }) => {
  const profile = await mkdtemp(join(tmpdir(), 'tealight-profile-'))
  const before = await chromium.launchPersistentContext(profile, launchOptions())
  const visitor = await Visitor.visits(before, `${server.origin}/demo/`)
  await talk(visitor, agent)
  await before.setOffline(true)
  await visitor.says('First, typed in a tunnel')
  await visitor.says('Second, typed in a tunnel')
  await expect(visitor.panel.getByText('Will be sent once connected')).toBeVisible()
  await before.close()

  const after = await chromium.launchPersistentContext(profile, launchOptions())
  await Visitor.visits(after, `${server.origin}/demo/`)
  await agent.sees('First, typed in a tunnel')
  await agent.sees('Second, typed in a tunnel')
  const both = agent.transcript.getByText(/typed in a tunnel$/)
  await expect(both).toHaveText(['First, typed in a tunnel', 'Second, typed in a tunnel'])
  await after.close()
  await rm(profile, { recursive: true, force: true })
})

/** Both are live, and each has heard the other. */
async function talk(visitor: Visitor, agent: Agent): Promise<void> {
  await visitor.opensChat()
  await visitor.says('Hello?')
  await agent.opens('Hello?')
  await agent.says('Good day!')
  await visitor.sees('Good day!')
}

/** Once: a text that is there twice is found by no `sees`. */
async function bothHave(visitor: Visitor, agent: Agent, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await visitor.sees(text)
    await agent.sees(text)
  }
}

/** What a person is told of the connection, in the chat or in the console. */
function bar(page: Page): Locator {
  return page.locator('.connection')
}

/** Whoever has logged in in another tab comes back to this one. */
async function looksAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

async function lifecycleOf(page: Page): Promise<(state: 'frozen' | 'active') => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  return async (state) => void (await session.send('Page.setWebLifecycleState', { state }))
}

function launchOptions(): { executablePath?: string } {
  return test.info().project.use.launchOptions ?? {}
}

import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Agent } from '../support/console.ts'
import { test } from '../support/product.ts'
import { Tabs } from '../support/tabs.ts'

const HEARTBEAT_MS = 1_000
/** What a tab asks for at once: Chromium has six connections for it, and for all tabs. */
const AT_ONCE = 12
/** Much longer than twelve small answers take, much shorter than a stream. */
const SOON_MS = 5_000

// Many pages, on machines with few cores.
test.describe.configure({ timeout: 90_000 })
test.use({
  environment: {
    HEARTBEAT_SECONDS: String(HEARTBEAT_MS / 1_000),
    MAX_REQUESTS_PER_MINUTE_PER_ADDRESS: '100000',
  },
})

/** In each of three tabs the chat is open, and somebody has written. */
const withThree = test.extend<{ tabs: Tabs }>({
  tabs: async ({ server, visitorContext, agent }, use) => {
    const tabs = await Tabs.open(server, visitorContext, 3)
    await begin(tabs, agent, 'Hello?')
    await tabs.areOpened()
    await use(tabs)
  },
})

test('twelve tabs of the shop have one stream, all are live, and nobody starves', async ({
  server,
  visitorContext,
  agent,
}) => {
  const tabs = await Tabs.open(server, visitorContext, 12)
  await begin(tabs, agent, 'Do you deliver?')
  await tabs.first.closesChat()
  await agent.says('To your door.')
  for (const { page } of tabs.all) {
    await expect(page.getByRole('button', { name: 'Open chat, 1 unread' })).toBeVisible()
  }
  await tabs.haveStreams(1)

  const tookMs = await Promise.all(tabs.all.map(({ page }) => fetchManyAtOnce(page)))
  console.log(`12 requests at once in each of 12 tabs took ${Math.max(...tookMs)} ms at most`)
  expect(Math.max(...tookMs)).toBeLessThan(SOON_MS)

  await tabs.last.opensChat()
  await tabs.last.sees('To your door.')
  for (const { page } of tabs.all.slice(0, -1)) {
    await expect(page.getByRole('button', { name: 'Open chat', exact: true })).toBeVisible()
  }
  await tabs.haveStreams(1)
})

test('what is typed in any tab is in all of them, sent once by the one that leads', async ({
  server,
  visitorContext,
  agent,
}) => {
  const tabs = await Tabs.open(server, visitorContext, 3)
  await begin(tabs, agent, 'From the first')
  await tabs.areOpened()
  await tabs.following.says('From one that follows')
  await tabs.see('From one that follows')
  await agent.sees('From one that follows')
  await agent.says('For all')
  await tabs.see('For all')
  expect(tabs.sends).toHaveLength(2)
  await tabs.haveStreams(1)
})

for (const reaches of [true, false]) {
  const fate = reaches ? 'reached the server' : 'never left the browser'
  withThree(
    `the leading tab is closed in the middle of a send that ${fate}: it arrives once`,
    async ({ visitorContext, agent, tabs }) => {
      const isHeld = holdNextSend(visitorContext, reaches)
      const { leading, following } = tabs
      await following.says('In the middle')
      await isHeld
      expect(tabs.sends).toHaveLength(2)
      await leading.page.close()
      await agent.sees('In the middle')
      await tabs.see('In the middle')
      await expect(following.transcript.getByText('Sending')).toHaveCount(0)
      // Where it has reached the server, the stream may have told so before.
      if (!reaches) expect(tabs.sends).toHaveLength(3)
      expect(new Set(tabs.sends.slice(1)).size).toBe(1)
      await agent.says('Once is enough')
      await tabs.see('Once is enough')
      await expect(agent.transcript.getByText('In the middle')).toHaveCount(1)
      await tabs.haveStreams(1)
    },
  )
}

withThree(
  'the leading tab is frozen: another one leads, and it follows when it is back',
  async ({ visitorContext, agent, tabs }) => {
    const { leading, following } = tabs
    const devtools = await visitorContext.newCDPSession(leading.page)
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
    await agent.says('While one was frozen')
    await following.sees('While one was frozen')
    await tabs.haveStreams(1)
    await devtools.send('Page.setWebLifecycleState', { state: 'active' })
    await tabs.see('While one was frozen')
    await following.says('All are back')
    await tabs.see('All are back')
    await tabs.haveStreams(1)
  },
)

withThree(
  'the leading tab falls silent without a word: another one takes the lead',
  async ({ visitorContext, agent, tabs }) => {
    const { leading, following } = tabs
    // Not a line of its code runs from here on, as if the browser had stopped the whole process.
    const devtools = await visitorContext.newCDPSession(leading.page)
    await devtools.send('Debugger.enable')
    await devtools.send('Debugger.pause')
    await following.says('Is anybody leading?')
    await following.sees('Is anybody leading?')
    await agent.sees('Is anybody leading?')
    await agent.says('You are')
    await following.sees('You are')
    await devtools.send('Debugger.disable')
    await tabs.see('You are')
    await tabs.haveStreams(1)
    await expect(agent.transcript.getByText('Is anybody leading?')).toHaveCount(1)
  },
)

test('without Web Locks each tab has a stream of its own', async ({
  server,
  visitorContext,
  agent,
}) => {
  await visitorContext.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })
  })
  const tabs = await Tabs.open(server, visitorContext, 3)
  await begin(tabs, agent, 'Hello?')
  await tabs.haveStreams(3)
  await tabs.areOpened()
  await tabs.last.says('From the last')
  await tabs.see('From the last')
  await agent.says('For all')
  await tabs.see('For all')
})

/** The visitor writes for the first time, in the first tab: from then on the others take part. */
async function begin(tabs: Tabs, agent: Agent, text: string): Promise<void> {
  await tabs.first.opensChat()
  await tabs.first.says(text)
  await agent.opens(text)
}

/** The next message that leaves the browser is not answered, whether it arrives or not. Resolves once it is held. */
function holdNextSend(context: BrowserContext, reaches: boolean): Promise<void> {
  return new Promise((resolve) => {
    let isHeld = false
    void context.route('**/v1/visitor/messages**', async (route) => {
      if (isHeld) return route.continue()
      isHeld = true
      if (reaches) await route.fetch()
      resolve()
    })
  })
}

/** How long it takes until all are answered. */
function fetchManyAtOnce(page: Page): Promise<number> {
  return page.evaluate(async (count) => {
    const begunAt = performance.now()
    const ask = async (_: unknown, index: number): Promise<void> => {
      await (await fetch(`/v1/visitor/availability?site=demo&n=${index}`)).text()
    }
    await Promise.all(Array.from({ length: count }, ask))
    return Math.round(performance.now() - begunAt)
  }, AT_ONCE)
}

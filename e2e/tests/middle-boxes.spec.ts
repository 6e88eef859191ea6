import { expect, type Page } from '@playwright/test'
import type { Box, BoxProgram } from '../src/boxes/box.ts'
import { HOST, makeCertificate } from '../src/boxes/certificate.ts'
import { nginx } from '../src/boxes/nginx.ts'
import { squid } from '../src/boxes/squid.ts'
import { startBox } from '../src/boxes/start-box.ts'
import { requireProgram } from '../src/require-program.ts'
import { chromium } from '../support/browsers.ts'
import type { Agent } from '../support/console.ts'
import { freePort } from '../support/ports.ts'
import { test as product } from '../support/product.ts'
import { Server } from '../support/server.ts'
import { Visitor } from '../support/shop.ts'

/** A chat knows after ten seconds that nothing comes. */
const FIND_OUT_MS = 20_000

const openssl = requireProgram('openssl')
const paths = new Map([nginx, squid].map((program) => [program, requireProgram(program.name)]))

interface Boxed {
  program: BoxProgram
  variant: string
  serverPort: number
  /** What visitor and agent go through to the server; of a proxy that browsers know, the visitor alone. */
  box: Box
}

const test = product.extend<Boxed>({
  program: [nginx, { option: true }],
  variant: ['default', { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to find what a fixture needs
  serverPort: async ({}, use) => use(await freePort()),
  box: async ({ program, variant, serverPort }, use) => {
    const path = paths.get(program) ?? null
    test.skip(path === null || openssl === null)
    const certificate = await makeCertificate()
    const target = { port: serverPort, isSecure: false }
    const box = await startBox({ program, path: path!, variant, target, certificate })
    await use(box)
    await box.stops()
    await certificate.isThrownAway()
  },
  server: async ({ box, serverPort }, use) => {
    const server = await Server.start({ PORT: String(serverPort), PUBLIC_URL: box.origin })
    await use(server)
    await server.stop()
  },
  visitorContext: async ({ browser, box }, use) => {
    const proxy = box.proxy === null ? {} : { proxy: { server: box.proxy } }
    const context = await browser.newContext({ locale: 'en-GB', ...proxy })
    await use(context)
    await context.close()
  },
  visitor: async ({ server: _, box, visitorContext }, use) => {
    await use(await Visitor.visits(visitorContext, `${box.origin}/demo/`))
  },
})

test.use({
  launchOptions: {
    args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`, '--ignore-certificate-errors'],
    ...(chromium !== undefined && { executablePath: chromium }),
  },
})

test.describe('behind nginx with TLS', () => {
  test.use({ variant: 'recommended' })

  test('everything comes over HTTP/2, and the chat streams', async ({ visitor, agent }) => {
    await talk(visitor, agent)
    await expectTransport(visitor.page, 'streaming-fetch')
    expect(await protocols(visitor.page)).toEqual(['h2'])
  })
})

test.describe('behind an nginx that holds streams back', () => {
  test.use({ variant: 'deaf' })

  test('the chat finds out and polls', async ({ visitor, agent }) => {
    test.slow()
    await talk(visitor, agent)
    await expectTransport(visitor.page, 'long-poll')
    await agent.says('Are you still there?')
    await visitor.sees('Are you still there?')
  })
})

test.describe('in an office with Squid', () => {
  test.use({ program: squid })

  test('the chat streams through it', async ({ visitor, agent }) => {
    const { page } = visitor
    const stream = page.waitForResponse((one) => one.url().includes('/v1/visitor/stream'))
    await talk(visitor, agent)
    await expectTransport(page, 'streaming-fetch')
    expect((await stream).headers()['via']).toContain('squid')
  })
})

async function talk(visitor: Visitor, agent: Agent): Promise<void> {
  await visitor.opensChat()
  await visitor.says('Do you ship to Norway?')
  await agent.opens('Do you ship to Norway?')
  await agent.says('Twice a week.')
  await expect(visitor.transcript.getByText('Twice a week.')).toBeVisible({
    timeout: FIND_OUT_MS,
  })
}

/** Asks the chat which way it goes, as a person would who looks for a fault. */
async function expectTransport(page: Page, transport: string): Promise<void> {
  await expect(async () => {
    const told = page.waitForEvent('console', (message) => message.text().includes('transport'))
    await page.evaluate('tealight("debug")')
    expect((await told).text()).toContain(`transport  ${transport}`)
  }).toPass({ timeout: FIND_OUT_MS })
}

/** By which protocols the page and everything on it came. */
function protocols(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const entries = performance.getEntries().filter((one) => 'nextHopProtocol' in one)
    return [...new Set(entries.map((one) => String(one.nextHopProtocol)))].filter(Boolean)
  })
}

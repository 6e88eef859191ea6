import { type Browser, type BrowserContext, type Page, test as base } from '@playwright/test'
import { Agent } from './console.ts'
import { picturePath } from './pictures.ts'
import { Server } from './server.ts'
import { Visitor } from './shop.ts'

/** The whole product, with a visitor's and an agent's browser of their own. */
interface Product {
  /** Settings of the server. */
  environment: Readonly<Record<string, string>>
  server: Server
  /** The agent who follows the one-time link. */
  agent: Agent
  /** Somebody on the front page of the shop. */
  visitor: Visitor
  visitorContext: BrowserContext
}

export const test = base.extend<Product>({
  environment: [{}, { option: true }],
  server: async ({ environment }, use) => {
    const server = await Server.start(environment)
    await use(server)
    await server.stop()
  },
  visitorContext: async ({ browser }, use) => {
    const context = await newPerson(browser)
    await use(context)
    await context.close()
  },
  visitor: async ({ server, visitorContext }, use) => {
    await use(await Visitor.visits(visitorContext, `${server.origin}/demo/`))
  },
  agent: async ({ browser, server }, use) => {
    const context = await newPerson(browser)
    await use(await Agent.signsIn(context, server.signInLink))
    await context.close()
  },
})

/** Keeps a picture of what a person sees. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: picturePath(name) })
}

function newPerson(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
}

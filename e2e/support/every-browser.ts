import { skipFor } from '../src/require-program.ts'
import type { AnyVisitor } from './any-visitor.ts'
import { firefox, wholeChromium } from './browsers.ts'
import { test as base } from './product.ts'
import { Visitor } from './shop.ts'
import { findWebKit, WebKit } from './webkit/webkit.ts'
import { WebKitVisitor } from './webkit/webkit-visitor.ts'

interface EachTest {
  /** Somebody on the front page of the shop, in the project's browser. */
  anyVisitor: AnyVisitor
  isThere: void
}

interface EachRun {
  /** Null where the project's browser is another, or WebKit is missing. */
  webKit: WebKit | null
}

/**
 * The tests of the core, for Chromium, Firefox and WebKit alike. Playwright drives the first two. WebKit is driven by
 * its own driver, and the agent beside it sits in Chromium.
 */
export const test = base.extend<EachTest, EachRun>({
  webKit: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to find what a fixture needs
    async ({}, use, { project }) => {
      const programs = project.name === 'webkit' ? findWebKit() : null
      const webKit = programs && (await WebKit.start(programs))
      await use(webKit)
      await webKit?.stop()
    },
    { scope: 'worker' },
  ],
  isThere: [
    async ({ webKit }, use, { project, skip }) => {
      skip(project.name === 'webkit' && webKit === null, 'there is no WebKit')
      skip(project.name === 'firefox' && isFirefoxMissing(), 'there is no Firefox')
      await use()
    },
    { auto: true },
  ],
  anyVisitor: async ({ webKit, server, visitorContext }, use) => {
    const shop = `${server.origin}/demo/`
    if (webKit === null) return use(await Visitor.visits(visitorContext, shop))
    const browser = await webKit.opensBrowser()
    await use(await WebKitVisitor.visits(browser, shop))
    await browser.quit()
  },
})

function isFirefoxMissing(): boolean {
  return (firefox ?? skipFor('firefox is not installed (package: firefox-esr)')) === null
}

/** Said loudly: where there is only Chromium's shell, what needs all of it is left out. */
export function lacksWholeChromium(): boolean {
  return (wholeChromium ?? skipFor('Chromium is not installed (package: chromium)')) === null
}

import { expect } from '@playwright/test'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { type Manner, tellAll } from '../states/tell.ts'
import { findFaults } from '../support/accessible.ts'
import { withMicrophone } from '../support/browsers.ts'
import { test } from '../support/product.ts'

const viewport = { width: 640, height: 720 }

const MANNERS: Manner[] = [
  { name: 'light', browser: { viewport, locale: 'en-GB' } },
  {
    name: 'dark, from right to left',
    isArabic: true,
    browser: { viewport, locale: 'ar', colorScheme: 'dark' },
  },
]

test.use({
  actionTimeout: 10_000,
  environment: BUSY_SHOP,
  launchOptions: withMicrophone(),
})

for (const manner of MANNERS) {
  test(`axe finds nothing in any state of the chat, ${manner.name}`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(240_000)
    const faults: Record<string, string[][]> = {}
    await tellAll(browser, server, manner, async ({ guest }, name, where = {}) => {
      const found = await findFaults(guest.page, where.within ?? 'tealight-chat')
      if (found.length > 0) faults[name] = found
    })
    expect(faults).toEqual({})
  })
}

import { type CDPSession, type Page, test } from '@playwright/test'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { type Manner, tellAll } from '../states/tell.ts'
import { Server } from '../support/server.ts'
import { type Look, LOOKS, LOOKS_FROM_RIGHT, show } from './looks.ts'
import { drawSheets } from './sheets.ts'
import { pathOf } from './paths.ts'

const MANNERS: (Manner & { looks: readonly Look[] })[] = [
  { name: 'from left to right', browser: { locale: 'en-GB' }, looks: LOOKS },
  {
    name: 'from right to left',
    isArabic: true,
    browser: { locale: 'ar' },
    looks: LOOKS_FROM_RIGHT,
  },
]

for (const manner of MANNERS) {
  test(`pictures of every state, ${manner.name}`, async ({ browser }) => {
    const server = await Server.start(BUSY_SHOP)
    const clients = new WeakMap<Page, CDPSession>()
    let count = 0
    await tellAll(browser, server, manner, async ({ guest: { page } }, name) => {
      const client = clients.get(page) ?? (await page.context().newCDPSession(page))
      clients.set(page, client)
      count += 1
      for (const look of manner.looks) {
        await show(page, client, look)
        await page.screenshot({ path: pathOf(look.name, `${`${count}`.padStart(2, '0')}-${name}`) })
      }
      await show(page, client, manner.looks[0]!)
    })
    await server.stop()
    for (const look of manner.looks) await drawSheets(browser, look)
  })
}

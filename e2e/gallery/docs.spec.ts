import { type BrowserContextOptions, expect } from '@playwright/test'
import { Guest } from '../states/guest.ts'
import { test } from '../support/product.ts'
import { keepForDocs } from './docs-pictures.ts'
import { FIELDS, tellDay } from './shop-day.ts'

const WINDOW = { width: 960, height: 660 }
const PHONE = { width: 390, height: 760 }

test('pictures for the documentation', async ({ browser, server, agent }) => {
  await tellDay(server, agent)
  const stands = async (path: string, options: BrowserContextOptions): Promise<Guest> => {
    const context = await browser.newContext({
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    })
    return new Guest(await context.newPage(), server.origin + path)
  }

  await test.step('the chat in the shop', async () => {
    const guest = await stands('/demo/product.html?id=fastnet', { viewport: WINDOW })
    await guest.opensChat()
    await guest.wrote('Hi! How long does the lantern burn?')
    await agent.opens('How long does the lantern burn?')
    await agent.says('About **30 hours** on one filling. Shall I put oil aside for you?')
    await guest.sees('on one filling')
    await guest.wrote('Yes please, two bottles.')
    await agent.says('Done! They go out with tomorrow’s post.')
    await guest.sees('They go out')
    await keepForDocs(guest.page, 'chat')
    await guest.page.emulateMedia({ colorScheme: 'dark' })
    await keepForDocs(guest.page, 'chat-dark')
    await guest.page.setViewportSize(PHONE)
    await keepForDocs(guest.page, 'chat-phone')
    await guest.page.context().close()
  })

  await test.step('from right to left', async () => {
    const options = { viewport: { width: 640, height: 660 }, locale: 'ar' }
    const guest = await stands('/examples/right-to-left/', options)
    await guest.opensChat()
    // While the pointer is on a list nothing in it moves, and what is new waits.
    await agent.page.mouse.move(0, 0)
    await guest.wrote('مرحبا، هل يمكنني إرجاع المصباح إذا لم يعجبني؟')
    await agent.opens('هل يمكنني إرجاع المصباح')
    await agent.says('بالطبع، خلال 30 يومًا من الاستلام، والإرجاع مجاني.')
    await guest.sees('خلال 30')
    await guest.wrote('شكرًا جزيلًا!')
    await keepForDocs(guest.page, 'chat-right-to-left')
    await guest.page.context().close()
  })

  await test.step('what is asked first', async () => {
    await agent.choosesSettings({ form: { fields: FIELDS } })
    const guest = await stands('/demo/', { viewport: PHONE })
    await guest.opensChat()
    await guest.field.fill('Do you ship to Ireland?')
    await expect(guest.page.locator('.ask input').first()).toBeVisible()
    await keepForDocs(guest.page, 'chat-form')
    await guest.page.context().close()
  })

  await test.step('the console', async () => {
    const { page } = agent
    await page.setViewportSize({ width: 1160, height: 680 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await agent.opens('Shall I send the broken one back?')
    await agent.sees('Shall I send the broken one back?')
    await keepForDocs(page, 'console')
    await page.emulateMedia({ colorScheme: 'dark' })
    await keepForDocs(page, 'console-dark')
    await page.setViewportSize({ width: 1160, height: 480 })
    await page.goto(`${server.origin}/console/search?q=lantern`)
    await expect(page.locator('mark').first()).toBeVisible()
    await keepForDocs(page, 'console-search-dark')
    await page.setViewportSize({ width: 1160, height: 680 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${server.origin}/console/settings`)
    await page.getByRole('link', { name: 'Look', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Look' })).toBeVisible()
    await keepForDocs(page, 'console-settings')
  })
})

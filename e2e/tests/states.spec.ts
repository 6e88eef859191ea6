import { expect, type Locator } from '@playwright/test'
import { BUSY_SHOP } from '../src/people/shop.ts'
import { Desk } from '../states/desk.ts'
import { Guest } from '../states/guest.ts'
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
    test.setTimeout(480_000)
    const faults: Record<string, string[][]> = {}
    await tellAll(browser, server, manner, async ({ guest }, name, where = {}) => {
      const { within = 'tealight-chat', except } = where
      const found = await findFaults(guest.page, within, except)
      if (found.length > 0) faults[name] = found
    })
    expect(faults).toEqual({})
  })
}

test('the keyboard alone opens, fills in, writes, picks, ends, rates and closes; the focus comes back', async ({
  server,
  visitorContext,
}) => {
  const desk = await Desk.prepare(server)
  await desk.chooses({
    settings: { form: { fields: [{ kind: 'name', name: 'N', required: true }] } },
  })
  const page = await visitorContext.newPage()
  const guest = new Guest(page, `${server.origin}/examples/plain/`)
  const { keyboard } = page
  const walksTo = async (place: Locator, key = 'Tab'): Promise<void> => {
    const isThere = (): Promise<boolean> => place.evaluate((it) => it.matches(':focus'))
    for (let steps = 0; steps < 20 && !(await isThere()); steps += 1) await keyboard.press(key)
    await expect(place).toBeFocused()
  }

  await guest.visits()
  await walksTo(guest.launcher)
  await keyboard.press('Enter')
  await expect(guest.field).toBeFocused()
  await guest.toolsAreThere()
  await keyboard.type('Where is my lamp?')
  await expect(page.locator('.ask input').first()).toBeVisible()
  await keyboard.press('Enter')
  await expect(page.locator('.ask input').first()).toBeFocused()
  await keyboard.type('Mia')
  await walksTo(guest.field)
  await keyboard.press('Enter')
  await guest.sees('Where is my lamp?')

  await walksTo(guest.tool('emoji'))
  await keyboard.press('Enter')
  await expect(page.locator('.emoji-head input')).toBeFocused()
  await keyboard.type('heart')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect(guest.field).toBeFocused()
  await expect(guest.field).toHaveValue(/\p{Extended_Pictographic}/u)

  const menu = page.locator('.header [aria-haspopup=menu]')
  const items = page.locator('.menu [role=menuitem]')
  await walksTo(menu, 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(items.first()).toBeFocused()
  await keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await keyboard.press('Enter')
  await walksTo(page.getByRole('menuitem', { name: 'End the conversation' }), 'ArrowDown')
  await keyboard.press('Enter')
  await expect(items.first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(menu).toBeFocused()

  await walksTo(page.locator('.scale button').last())
  await keyboard.press('Enter')
  await expect(page.locator('.rating textarea')).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.locator('.panel')).toBeHidden()
  await expect(guest.launcher).toBeFocused()
})

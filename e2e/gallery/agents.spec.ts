import { type Browser, expect, type Page } from '@playwright/test'
import { Guest } from '../states/guest.ts'
import type { Agent } from '../support/console.ts'
import { test } from '../support/product.ts'
import { keepForDocs } from './docs-pictures.ts'
import { tellDay } from './shop-day.ts'

const WINDOW = { width: 1160, height: 680 }
const PHONE = { width: 390, height: 760 }
const NEWEST = 'Shall I send the broken one back?'

/** One thing that agents do, as the documentation shows it. */
interface Scene {
  /** Of the picture. */
  name: string
  /** Where in the console; nothing: where the newest conversation is open. */
  at?: string
  /** What is done there before the picture is taken. */
  comesAbout(page: Page, agent: Agent): Promise<void>
}

const SCENES: readonly Scene[] = [
  {
    name: 'agent-filter',
    async comesAbout(page) {
      await page.getByRole('button', { name: 'Filter' }).first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'agent-palette',
    async comesAbout(page) {
      await page.keyboard.press('ControlOrMeta+k')
      await page.keyboard.type('amelia')
      await expect(page.getByRole('option').first()).toContainText('Amelia')
    },
  },
  {
    name: 'agent-emoji',
    async comesAbout(page, { composer }) {
      await composer.fill('No need to, **keep it** ')
      await page.getByRole('button', { name: 'Emoji' }).click()
      await expect(page.getByRole('searchbox', { name: 'Search emoji' })).toBeFocused()
    },
  },
  {
    name: 'agent-snooze',
    async comesAbout(page) {
      await page.keyboard.press('z')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'agent-why',
    async comesAbout(page) {
      await page.keyboard.press('w')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'agent-block',
    async comesAbout(page) {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('button', { name: 'Block the visitor' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'agent-wall', at: 'wall', comesAbout: headed('Team wall') },
  { name: 'agent-routing', at: 'settings/routing', comesAbout: headed('Routing') },
  {
    name: 'agent-notifications',
    at: 'settings/notifications',
    comesAbout: headed('Notifications'),
  },
  {
    name: 'agent-reports',
    at: 'reports',
    async comesAbout(page) {
      await expect(page.locator('.report-chart canvas').first()).toBeVisible()
      await expect(page.locator('.report[aria-busy="true"]')).toHaveCount(0)
    },
  },
  {
    name: 'agent-phone',
    async comesAbout(page, { composer }) {
      await composer.fill('')
      await page.setViewportSize(PHONE)
    },
  },
]

function headed(name: string): Scene['comesAbout'] {
  return (page) => expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible()
}

test('pictures of what agents do', async ({ browser, server, agent }) => {
  const { page } = agent
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await tellDay(server, agent)
  await agent.opens(NEWEST)
  const talk = page.url()
  for (const { name, at, comesAbout } of SCENES) {
    await test.step(name, async () => {
      await page.setViewportSize(WINDOW)
      await page.goto(at === undefined ? talk : `${server.origin}/console/${at}`)
      if (at === undefined) await agent.sees(NEWEST)
      await comesAbout(page, agent)
      await keepForDocs(page, name)
    })
  }

  await test.step('agent-person', async () => {
    await page.setViewportSize({ ...WINDOW, height: 900 })
    await page.goto(`${server.origin}/console/all`)
    // A browser plays no sound before somebody has clicked, and the console would say so.
    await page.getByRole('heading', { name: 'All', exact: true }).click()
    const guest = await looksAround(browser, server.origin)
    await agent.opens(QUESTION)
    await page.keyboard.press('i')
    await page.getByRole('textbox', { name: 'Notes on the visitor' }).fill(NOTE)
    await page.getByRole('button', { name: 'Add the note' }).click()
    await expect(page.locator('.details').getByText(NOTE)).toBeVisible()
    await keepForDocs(page, 'agent-person')
    await guest.page.context().close()
  })
})

const QUESTION = 'How long does the lantern burn?'
const NOTE = 'Restores old boats: asks for spare parts.'

/** A visitor who is there, writes, and goes from page to page. */
async function looksAround(browser: Browser, origin: string): Promise<Guest> {
  const context = await browser.newContext({ timezoneId: 'America/New_York', locale: 'en-US' })
  const guest = new Guest(await context.newPage(), `${origin}/demo/product.html?id=fastnet`)
  await guest.opensChat()
  await guest.wrote(QUESTION)
  for (const path of ['delivery', 'shop']) {
    await guest.page.goto(`${origin}/demo/${path}.html`)
    await guest.sees(QUESTION)
  }
  return guest
}

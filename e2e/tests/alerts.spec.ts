import { expect, type Page } from '@playwright/test'
import { test } from '../support/product.ts'
import type { Visitor } from '../support/shop.ts'
import { Tabs } from '../support/tabs.ts'

// Many steps in several pages, on machines with few cores.
test.describe.configure({ timeout: 90_000 })

/** Of one ring. */
const NOTES = 2

test('of several tabs one rings, unless the chat is looked at in any or muted; each title counts, and stays the page’s', async ({
  server,
  visitorContext,
  agent,
}) => {
  await visitorContext.addInitScript(() => {
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (this: OscillatorNode, when) {
      const { dataset } = document.documentElement
      dataset.notes = `${Number(dataset.notes ?? 0) + 1}`
      start.call(this, when)
    }
  })
  const tabs = await Tabs.open(server, visitorContext, 2)
  const notes = async (): Promise<number> => {
    const counts = await Promise.all(tabs.all.map(({ page }) => notesIn(page)))
    return counts.reduce((sum, count) => sum + count, 0)
  }
  await tabs.first.opensChat()
  await tabs.first.says('Do you deliver?')
  await agent.opens('Do you deliver?')
  await agent.says('To your door.')
  await tabs.first.sees('To your door.')
  await tabs.first.closesChat()
  await count(0, tabs)
  const { leading, following } = tabs
  const shop = await leading.page.title()

  await following.opensChat()
  await following.sees('To your door.')
  await agent.says('Also on Sundays.')
  await following.sees('Also on Sundays.')
  await following.closesChat()
  await chooses(leading, 'Mute sounds')
  await leading.closesChat()
  await agent.says('Until ten.')
  await count(1, tabs)
  await chooses(following, 'Sounds on')
  await following.sees('Until ten.')
  await following.closesChat()
  await count(0, tabs)
  expect(await notes()).toBe(0)

  await agent.says('Anything else?')
  await count(1, tabs)
  await expect.poll(notes).toBe(NOTES)
  expect(await notesIn(leading.page)).toBe(NOTES)

  await leading.page.evaluate("document.title = 'Basket'")
  await expect(leading.page).toHaveTitle('(1)\u00a0Basket')
  await leading.page.evaluate("tealight('destroy')")
  await expect(leading.page).toHaveTitle('Basket')
  await following.opensChat()
  await expect(following.page).toHaveTitle(shop)
})

/** How many messages the titles of all tabs say that there are. */
async function count(unread: number, { all }: Tabs): Promise<void> {
  for (const { page } of all)
    await expect(page).toHaveTitle(unread > 0 ? new RegExp(`^\\(${unread}\\)\u00a0`) : /^[^(]/)
}

async function chooses(visitor: Visitor, name: string): Promise<void> {
  await visitor.opensChat()
  await visitor.panel.getByRole('button', { name: 'More' }).click()
  await visitor.panel.getByRole('menuitem', { name }).click()
}

function notesIn(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset.notes ?? 0))
}

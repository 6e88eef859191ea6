import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { keepPicture, test } from '../support/product.ts'

// Many steps in several pages, on machines with few cores.
test.setTimeout(90_000)

test(
  'of two windows one tells what is not looked at, and a click on it opens the conversation',
  { tag: '@whole' },
  async ({ server, agent, visitor }) => {
    const { page } = agent
    const context = page.context()
    await context.grantPermissions(['notifications'])
    await context.addInitScript(watchNotices)
    await page.goto(`${server.origin}/console/settings/notifications`)
    await expect(page.getByText('Your browser shows notifications.')).toBeVisible()
    await expectAccessible(page)
    await keepPicture(page, 'console-notifications')
    const second = await context.newPage()
    await second.goto(`${server.origin}/console/queue`)
    await expect(agent.lists).toBeVisible()
    const told = async (): Promise<string[]> =>
      (await Promise.all([page, second].map(toldIn))).flat()

    await looksAway(page, second)
    await visitor.opensChat()
    await visitor.says('Do you deliver?')
    await expect
      .poll(told)
      .toEqual([expect.stringContaining('A conversation waits in your queue | ')])

    await page.getByRole('link', { name: /^Queue/ }).click()
    await agent.opens('Do you deliver?')
    await agent.says('To your door.')
    await visitor.sees('To your door.')
    await looksHere(page)
    await visitor.says('Also on Sundays?')
    await agent.sees('Also on Sundays?')
    await page.getByRole('link', { name: /^Visitors/ }).click()
    await looksAway(page, second)
    await visitor.says('**Hello?**')
    await expect.poll(told).toHaveLength(2)
    expect((await told())[1]).toMatch(/\| Hello\?$/)
    for (const window of [page, second]) await expect(window).toHaveTitle('(1) Tealight')
    const leading = (await toldIn(page)).length > 0 ? page : second
    await leading.evaluate('notices.at(-1).onclick()')
    await expect(leading).toHaveURL(/\/console\/mine\/\w+/)
    await expect(
      leading.getByRole('region', { name: 'Messages' }).getByText('Hello?'),
    ).toBeVisible()
  },
)

/** What the system shows can't be seen from here, but it is told to show it. */
function watchNotices(): void {
  const shown: Notification[] = []
  document.hasFocus = () => document.documentElement.dataset.isAway === undefined
  const System = Notification
  class Watched extends System {
    constructor(title: string, options: NotificationOptions) {
      super(title, options)
      shown.push(this)
    }
  }
  Object.assign(window, { Notification: Watched, notices: shown })
}

function toldIn(page: Page): Promise<string[]> {
  return page.evaluate('notices.map(({ title, body }) => `${title} | ${body}`)')
}

/** Its person looks at something else. */
async function looksAway(...pages: Page[]): Promise<void> {
  for (const page of pages)
    await page.evaluate(
      "document.documentElement.dataset.isAway = ''; dispatchEvent(new Event('blur'))",
    )
}

async function looksHere(page: Page): Promise<void> {
  await page.evaluate(
    "delete document.documentElement.dataset.isAway; dispatchEvent(new Event('focus'))",
  )
}

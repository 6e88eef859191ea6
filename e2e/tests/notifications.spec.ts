import { expect, type Page } from '@playwright/test'
import type { PushedNews } from '@tealight/protocol'
import { expectAccessible } from '../support/accessible.ts'
import { lacksWholeChromium } from '../support/every-browser.ts'
import { keepPicture, test } from '../support/product.ts'

/** Of the sound of a message. */
const NOTES = 2

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
    const before = await notesIn(page)
    await visitor.says('**Hello?**')
    await expect.poll(told).toHaveLength(2)
    expect((await told())[1]).toMatch(/\| Hello\?$/)
    await expect.poll(() => notesIn(page)).toBe(before + NOTES)
    expect(await notesIn(second)).toBe(0)
    for (const window of [page, second]) await expect(window).toHaveTitle('(1) Tealight')
    const leading = (await toldIn(page)).length > 0 ? page : second
    await leading.evaluate('notices.at(-1).onclick()')
    await expect(leading).toHaveURL(/\/console\/mine\/\w+/)
    await expect(
      leading.getByRole('region', { name: 'Messages' }).getByText('Hello?'),
    ).toBeVisible()
  },
)

test(
  'while the console is closed its worker shows what is pushed, in the language of the console',
  { tag: '@whole' },
  async ({ server, agent }) => {
    test.skip(lacksWholeChromium())
    const { page } = agent
    await page.context().grantPermissions(['notifications'])
    await page.evaluate('navigator.serviceWorker.ready')
    await expect.poll(() => page.evaluate('caches.has("tealight:words")')).toBe(true)
    const push = await openPushService(page, server.origin)
    await push({
      kind: 'message',
      conversationId: 'conversation-1',
      visitorNames: ['Sofia'],
      text: 'To my door?',
      count: 1,
    })
    const shown = (): Promise<string[]> => page.evaluate(SHOWN)
    await expect.poll(shown).toEqual(['Sofia | To my door? | /console/mine/conversation-1'])
    await page.context().serviceWorkers()[0]?.evaluate(CLICK)
    await expect(page).toHaveURL(/\/console\/mine\/conversation-1$/)
    await push({
      kind: 'waiting',
      conversationId: 'conversation-2',
      visitorNames: [null, 'Ben'],
      text: '',
      count: 2,
    })
    await expect
      .poll(shown)
      .toContain('Conversations that want you: 2 | Visitor, Ben | /console/mine')
  },
)

const SHOWN = `navigator.serviceWorker.ready
  .then((worker) => worker.getNotifications())
  .then((shown) => shown.map(({ title, body, data }) => [title, body, data].join(' | ')))`

/** Whoever clicks on it can't be a test: the worker is told that somebody did. */
const CLICK = `self.registration.getNotifications()
  .then(([notification]) => new NotificationEvent('notificationclick', { notification }))
  .then((event) => void self.dispatchEvent(event))`

/** What a push service would bring, brought by the browser's own hand: none can be reached from a test. */
async function openPushService(page: Page, origin: string) {
  const session = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [own] = registrations
      if (own !== undefined) resolve(own.registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  return (news: PushedNews) =>
    session.send('ServiceWorker.deliverPushMessage', {
      origin,
      registrationId,
      data: JSON.stringify(news),
    })
}

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
  let notes = 0
  const { start } = OscillatorNode.prototype
  OscillatorNode.prototype.start = function (this: OscillatorNode, when) {
    notes += 1
    start.call(this, when)
  }
  Object.defineProperty(window, 'notes', { get: () => notes })
  Object.assign(window, { Notification: Watched, notices: shown })
}

function toldIn(page: Page): Promise<string[]> {
  return page.evaluate('notices.map(({ title, body }) => `${title} | ${body}`)')
}

function notesIn(page: Page): Promise<number> {
  return page.evaluate('notes')
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

import { expect, type Page } from '@playwright/test'
import { Agent } from '../support/console.ts'
import { test } from '../support/product.ts'
import { Upgrade } from '../support/upgrade.ts'

test.setTimeout(60_000)

test('a newer console is told of, breaks no page of the older one, and opens without any server', async ({
  server,
  browser,
}) => {
  const upgrade = await Upgrade.of(server)
  const context = await browser.newContext()
  const link = server.signInLink.replace(server.origin, upgrade.origin)
  const { page } = await Agent.signsIn(context, link)
  await isInstallable(page)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  upgrade.cutsFiles()
  expect(await page.evaluate(fetchUnkept)).toBe('refused')
  upgrade.sendsWholeFiles()
  await keepsAll(page)
  upgrade.begins()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update())
  await expect(page.getByText('A new version of the console is there.')).toBeVisible()
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await expect(page.getByRole('search').getByRole('combobox')).toBeVisible()
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByText('A new version')).toHaveCount(0)
  await expect(page.getByRole('search').getByRole('combobox')).toBeVisible()
  await keepsAll(page)
  await expect.poll(() => page.evaluate(shellsKept)).toHaveLength(1)
  upgrade.closes()
  await page.goto(`${upgrade.origin}/console/mine`)
  await expect(page.getByText('Opening the console…')).toBeVisible()
  await context.close()
})

test('without the server a console shows what it had, and what was written then goes once it is back', async ({
  server,
  agent,
  visitor,
}) => {
  const { page } = agent
  await visitor.opensChat()
  await visitor.says('Do you have lanterns?')
  await page.evaluate(() => localStorage.setItem('tealight:console:copy', 'on'))
  await page.reload()
  await agent.opens('Do you have lanterns?')
  await agent.says('Two kinds')
  await visitor.sees('Two kinds')
  await keepsAll(page)
  await server.kill()
  await expect(page.getByText(/Connection lost/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/Offline: as of \d/)).toBeVisible()
  await agent.sees('Two kinds')
  await agent.says('And they are cheap')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  const note = page.getByRole('textbox', { name: 'Your note for colleagues' })
  await note.fill('Asked twice')
  await note.press('Enter')
  await page.reload()
  await agent.sees('Asked twice')
  await agent.sees('And they are cheap')
  await server.restart()
  await visitor.sees('And they are cheap')
  await expect(page.getByText(/Offline/)).toHaveCount(0)
  await expect(agent.transcript.getByText('And they are cheap')).toHaveCount(1)
  await expect(agent.transcript.getByText('Asked twice')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Discard' })).toHaveCount(0)
  await expect.poll(() => page.evaluate(copiesKept)).toBe(1)
  await page.getByRole('button', { name: /Account/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(() => page.evaluate(copiesKept)).toBe(0)
})

/** Does not wait for the time at which the page lets its worker keep what is fetched later. */
async function keepsAll(page: Page): Promise<void> {
  const isKept = (): Promise<boolean> =>
    page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      active?.postMessage({ kind: 'keep', used: [] })
      const worker = await (await fetch('/console/worker.js')).text()
      const files = worker.match(/\/console\/assets\/[\w-]+\.js/g) ?? []
      // Of the languages the one in use is kept.
      const others = files.filter(
        (file) => !/\/[a-z]{2}(-[A-Z]{2})?(-newer)?-[\w-]{8}\.js$/.test(file),
      )
      const kept = await Promise.all(others.map((file) => caches.match(file)))
      return kept.length > 0 && !kept.includes(undefined)
    })
  await expect.poll(isKept).toBe(true)
}

async function isInstallable(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { errors, data = '{}' } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { icons } = JSON.parse(data)
  for (const { src, type } of icons) {
    const answer = await page.request.get(new URL(src, page.url()).href)
    expect(answer.headers()['content-type']).toContain(type)
  }
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
}

/** What comes of a file that the worker has not kept yet. */
async function fetchUnkept(): Promise<'came' | 'refused'> {
  const worker = await (await fetch('/console/worker.js')).text()
  for (const file of worker.match(/\/console\/assets\/[\w-]+\.js/g) ?? []) {
    if ((await caches.match(file)) !== undefined) continue
    return fetch(file).then(
      () => 'came',
      () => 'refused',
    )
  }
  throw new Error('everything is kept')
}

async function shellsKept(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith('tealight:shell:'))
}

function copiesKept(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('tealight:console')
    opening.onsuccess = () => {
      const counting = opening.result.transaction('heads').objectStore('heads').count()
      counting.onsuccess = () => resolve(counting.result)
      opening.result.close()
    }
  })
}

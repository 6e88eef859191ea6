import { expect, type Page } from '@playwright/test'
import { Agent } from '../support/console.ts'
import { keepsAll } from '../support/kept-console.ts'
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
  await upgrade.begins()
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

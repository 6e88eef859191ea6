import { expect, type Locator, type Page } from '@playwright/test'
import { BadNetwork } from '../src/network/bad-network.ts'
import { pngOf } from '../support/png.ts'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'
import { filesOf, LONG_FILE, loseFile, piecesIn, stopInTheMiddle } from '../support/upload-line.ts'

const LAMP = { name: 'lamp.png', mimeType: 'image/png', buffer: pngOf(320, 240) }
const NOTES = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Two, please.') }

test('files on their way are cut off, taken back, refused and left behind, and none is lost', async ({
  server,
  visitorContext,
  agent,
}) => {
  test.setTimeout(90_000)
  const network = await BadNetwork.to(server)
  const visitor = await Visitor.visits(visitorContext, `${network.origin}/demo/`)
  const { page, panel } = visitor
  await visitor.opensChat()
  await visitor.says('I have papers')
  await agent.opens('I have papers')
  const tray = trayOf(visitor)
  const chooses = (...files: (typeof LAMP)[]) => choose(visitor, files)

  await test.step('one that is cut off goes on where it was, and arrives whole', async () => {
    await stopInTheMiddle(network, () => chooses(LONG_FILE))
    await expect.poll(() => share(tray)).toBeGreaterThan(0)
    expect(await share(tray)).toBeLessThan(1)
    await keepPicture(page, 'files-progress')
    const before = piecesIn(network)
    network.weather = { kind: 'closed' }
    network.cuts()
    await expect(tray.getByText('Goes on once connected')).toBeVisible()
    network.weather = { kind: 'clear' }
    await isReady(visitor)
    const [next] = piecesIn(network).slice(before.length)
    expect(next).toBeGreaterThanOrEqual(before.at(-1) ?? Infinity)
    await visitor.says('The long one')
    const link = agent.transcript.getByRole('link', { name: /long.txt/ })
    expect(await textBehind(link)).toBe(LONG_FILE.buffer.toString())
  })

  await test.step('one that is taken back leaves nothing at the server', async () => {
    const before = await filesOf(server)
    await stopInTheMiddle(network, () => chooses(LONG_FILE))
    await panel.getByRole('button', { name: 'Remove long.txt' }).click()
    await expect(tray).toHaveCount(0)
    await expect(visitor.composer).toBeFocused()
    network.weather = { kind: 'clear' }
    await expect.poll(() => filesOf(server)).toEqual(before)
  })

  await test.step('a message waits for a file that has to be tried again, and then goes by itself', async () => {
    await stopInTheMiddle(network, () => chooses(LONG_FILE))
    await loseFile(server, network, `${await stored(page, 'token')}`)
    network.weather = { kind: 'clear' }
    await expect(tray.getByText('Not uploaded')).toBeVisible()
    const held = panel.getByText('Will be sent as soon as the files are there.')
    await visitor.says('Not yet')
    await expect(held).toBeVisible()
    await panel.getByRole('button', { name: 'Cancel' }).click()
    await expect(held).toBeHidden()
    await visitor.says('The long one again')
    await expect(held).toBeVisible()
    await keepPicture(page, 'files-refused')
    await tray.getByRole('button', { name: 'Try again' }).click()
    await agent.sees('The long one again')
    await expect(tray).toHaveCount(0)
    await expect(agent.transcript.getByText('Not yet')).toHaveCount(0)
    await expect(agent.transcript.getByRole('link', { name: /long.txt/ })).toHaveCount(2)
  })

  await test.step('a reload takes none away, and only the rest is sent again', async () => {
    await stopInTheMiddle(network, () => chooses(LONG_FILE, LAMP))
    await visitor.composer.fill('Before the reload')
    const before = piecesIn(network)
    network.weather = { kind: 'clear' }
    await visitor.reloads()
    await expect(tray.getByRole('listitem')).toHaveText([/long.txt/, /lamp.png/])
    await expect(visitor.composer).toHaveValue('Before the reload')
    await isReady(visitor)
    const again = piecesIn(network).slice(before.length)
    expect(again.filter((from) => from > 0 && from < Math.max(...before))).toEqual([])
    await visitor.composer.press('Enter')
    await expect(agent.transcript.getByRole('img', { name: 'lamp.png' })).toBeVisible()
    await expect.poll(() => marks(page)).toEqual([])
    await visitor.reloads()
    await visitor.sees('Before the reload')
  })

  await test.step('what a tab has is left alone by others until it is closed', async () => {
    await chooses(LAMP)
    await isReady(visitor)
    const second = await visitor.opensAnotherTab(`${network.origin}/demo/`)
    await second.opensChat()
    await choose(second, [NOTES])
    await isReady(second)
    await expect(trayOf(second).getByRole('listitem')).toHaveText([/notes.txt/])
    await page.close()
    await expect(trayOf(second).getByRole('listitem')).toHaveText([/notes.txt/, /lamp.png/])
    await second.page.evaluate("tealight('forget')")
    await expect(trayOf(second)).toHaveCount(0)
    await expect.poll(() => marks(second.page)).toEqual([])
    await expect.poll(() => databases(second.page)).toEqual([])
  })
  network.closes()
})

function trayOf({ panel }: Visitor): Locator {
  return panel.getByRole('list', { name: 'Files to be sent' })
}

async function choose({ panel }: Visitor, files: (typeof LAMP)[]): Promise<void> {
  await panel.locator('input[type=file][multiple]').setInputFiles(files)
}

async function isReady({ panel }: Visitor): Promise<void> {
  await expect(panel.getByText('Ready to be sent')).toBeAttached()
}

/** How much has arrived, from 0 to 1. */
function share(tray: Locator): Promise<number> {
  return tray.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.position)
}

/** What an agent finds behind a link. */
function textBehind(link: Locator): Promise<string> {
  return link.evaluate(async (it: HTMLAnchorElement) => (await fetch(it.href)).text())
}

function stored(page: Page, name: string): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), `tealight:demo:${name}`)
}

/** What the browser keeps of files. */
function marks(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':files:')))
}

function databases(page: Page): Promise<unknown[]> {
  return page.evaluate(() => indexedDB.databases())
}

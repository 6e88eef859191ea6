import { devices, expect, type Locator, type Page } from '@playwright/test'
import { dropFiles, pastePicture } from '../support/drop-files.ts'
import { pngOf } from '../support/png.ts'
import { keepPicture, test } from '../support/product.ts'
import { Visitor } from '../support/shop.ts'

const { defaultBrowserType: _, ...PHONE } = devices['Pixel 7']
const LAMP = { name: 'lamp.png', mimeType: 'image/png', buffer: pngOf(320, 240) }
const NOTES = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Two, please.') }

test('files are dropped, pasted and photographed, and a site says what it takes', async ({
  server,
  visitor,
  agent,
  browser,
}) => {
  test.setTimeout(90_000)
  const { page, panel, transcript } = visitor
  const tray = panel.getByRole('list', { name: 'Files to be sent' })
  const ready = panel.getByText('Ready to be sent')
  await visitor.opensChat()

  await test.step('several are dropped at once, and a picture is pasted', async () => {
    const held = panel.getByText('Drop files here, up to 20 MB each')
    await expect(panel.getByRole('button', { name: 'Send files' })).toBeVisible()
    await dropFiles(panel, [NOTES, LAMP], async () => {
      await expect(held).toBeVisible()
      await keepPicture(page, 'files-drop')
    })
    await expect(held).toBeHidden()
    await expect(tray.getByRole('listitem')).toHaveText([/notes.txt/, /lamp.png/])
    await pastePicture(visitor.composer, LAMP.buffer)
    await expect(tray.getByRole('listitem')).toHaveText([/notes.txt/, /lamp.png/, /image.png/])
    await expect(ready).toBeAttached()
    await visitor.says('All of them')
    await agent.opens('All of them')
    await expect(agent.transcript.getByRole('img')).toHaveCount(2)
    await expect(agent.transcript.getByRole('link', { name: /notes.txt/ })).toBeVisible()
  })

  await test.step('so can the agent, and nothing moves when the pictures come', async () => {
    const pending = agent.page.getByRole('list', { name: 'Files to be sent' })
    await dropFiles(agent.transcript, [LAMP], async () => {
      await expect(agent.page.getByText('Drop files here')).toBeVisible()
      await keepPicture(agent.page, 'files-console-drop')
    })
    await pastePicture(agent.composer, LAMP.buffer)
    await expect(pending.getByRole('listitem')).toHaveText([/lamp.png/, /image.png/])
    const letCome = await holdsFilesBack(page)
    await expect(agent.page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled()
    await agent.says('These two')
    const text = transcript.getByText('These two')
    const pictures = transcript.getByRole('button', { name: /: show larger/ })
    await expect(pictures).toHaveCount(4)
    await visitor.sees('These two')
    const places = () => Promise.all([pictures.last(), text].map((it) => it.boundingBox()))
    const before = await places()
    expect(before[0]).toMatchObject({ width: 240, height: 180 })
    expect(await isDrawn(pictures.last())).toBe(false)
    letCome()
    await expect.poll(() => isDrawn(pictures.last())).toBe(true)
    expect(await places()).toEqual(before)
  })

  await test.step('a phone takes a picture', async () => {
    const context = await browser.newContext({ ...PHONE, locale: 'en-GB' })
    const phone = await Visitor.visits(context, `${server.origin}/demo/`)
    await phone.opensChat()
    const chooserOpens = phone.page.waitForEvent('filechooser')
    await phone.panel.getByRole('button', { name: 'Take a picture' }).tap()
    const chooser = await chooserOpens
    expect(await chooser.element().getAttribute('capture')).toBe('environment')
    await chooser.setFiles(LAMP)
    await expect(phone.panel.getByText('Ready to be sent')).toBeAttached()
    await keepPicture(phone.page, 'files-phone')
    await phone.panel.getByRole('button', { name: 'Send', exact: true }).tap()
    await expect(phone.transcript.getByRole('button', { name: /lamp.png/ })).toBeVisible()
    await context.close()
  })

  await test.step('what is not taken is said before anything is sent', async () => {
    const files = { isOn: true, maxBytes: 100_000, kinds: ['image'], voice: false }
    await agent.choosesSettings({ files })
    const limits = 'Send files. Up to 98 kB each: pictures'
    await expect(panel.getByRole('button', { name: limits })).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Record' })).toHaveCount(0)
    const chooser = panel.locator('input[type=file][multiple]')
    await expect(chooser).toHaveAttribute('accept', 'image/*')
    const announced: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/files')) announced.push(request.method())
    })
    await chooser.setInputFiles([{ ...LAMP, buffer: Buffer.alloc(100_001) }])
    await expect(panel.getByText('lamp.png is larger than 98 kB.')).toBeVisible()
    expect(announced).toEqual([])
    await keepPicture(page, 'files-too-large')
    await dropFiles(panel, [NOTES])
    await expect(tray.getByText('Files of this kind are not taken')).toBeVisible()
    await expect(tray.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    await visitor.says('Then without them')
    await agent.sees('Then without them')
    await expect(tray).toHaveCount(0)
    await chooser.setInputFiles(Array.from({ length: 11 }, () => LAMP))
    await expect(panel.getByText('A message takes 10 files.')).toBeVisible()
    await expect(tray.getByRole('listitem')).toHaveCount(10)
    await keepPicture(page, 'files-too-many')
  })
})

/** Holds back the bytes of files. Gives back what lets them come. */
async function holdsFilesBack(page: Page): Promise<() => void> {
  let letCome = (): void => {}
  const mayCome = new Promise<void>((resolve) => (letCome = resolve))
  await page.route(/\/v1\/visitor\/files\/\w+\?/, async (route) => {
    await mayCome
    await route.continue()
  })
  return letCome
}

/** Whether something was drawn into the canvas of a picture. */
function isDrawn(picture: Locator): Promise<boolean> {
  return picture.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    return canvas.getContext('2d')?.getImageData(1, 1, 1, 1).data[3] === 255
  })
}

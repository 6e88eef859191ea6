import { expect, type Locator } from '@playwright/test'
import { pngOf } from '../support/png.ts'
import { keepPicture, test } from '../support/product.ts'

test('a picture goes to the agent and is seen large, and a document comes back', async ({
  visitor,
  agent,
}) => {
  await visitor.opensChat()
  const { page, panel } = visitor
  await page.locator('input[type=file][multiple]').setInputFiles([PICTURE, TEXT])
  await expect(panel.getByText('Ready to be sent')).toBeAttached()
  await keepPicture(page, 'files-tray')
  await visitor.says('Is it this one?')
  const picture = panel.getByRole('button', { name: 'lamp.png: show larger' })
  await expect(picture).toBeVisible()
  await expect.poll(() => isDrawn(picture)).toBe(true)
  await keepPicture(page, 'files-sent')
  await picture.press('Enter')
  await expect(page.getByRole('dialog', { name: 'lamp.png' })).toBeVisible()
  await keepPicture(page, 'files-viewer')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'lamp.png' })).toBeHidden()
  await expect(picture).toBeFocused()
  await expect(panel).toBeVisible()

  await agent.opens('Is it this one?')
  const { page: desk } = agent
  const image = desk.getByRole('img', { name: 'lamp.png' })
  await expect.poll(() => image.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1600)
  await desk.locator('input[type=file]').setInputFiles([TEXT])
  await expect(desk.getByRole('button', { name: 'Send', exact: true })).toBeEnabled()
  await keepPicture(desk, 'files-console')
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  const received = panel.getByRole('button', { name: /notes.txt/ }).nth(1)
  const [download] = await Promise.all([page.waitForEvent('download'), received.click()])
  expect(download.suggestedFilename()).toBe('notes.txt')
  await keepPicture(page, 'files-received')
})

test('emoji are found by a word and written where the writing is', async ({ visitor }) => {
  await visitor.opensChat()
  const { page, panel, composer } = visitor
  await composer.fill('Thanks!')
  await panel.getByRole('button', { name: 'Emoji' }).click()
  const search = panel.getByRole('searchbox', { name: 'Search emoji' })
  await expect(search).toBeFocused()
  await keepPicture(page, 'emoji')
  await search.fill('heart')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(composer).toBeFocused()
  await expect(composer).toHaveValue(/^Thanks!\p{Extended_Pictographic}/u)
  await page.keyboard.press('Enter')
  await visitor.sees('Thanks!')
})

const PICTURE = { name: 'lamp.png', mimeType: 'image/png', buffer: pngOf(1600, 1200) }
const TEXT = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Two, please.') }

/** Whether something was drawn into the canvas of a picture. */
function isDrawn(picture: Locator): Promise<boolean> {
  return picture.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const at = [canvas.width / 2, canvas.height / 2, 1, 1] as const
    return canvas.getContext('2d')?.getImageData(...at).data[3] === 255
  })
}

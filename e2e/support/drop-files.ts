import { writeFile } from 'node:fs/promises'
import { type Locator, test } from '@playwright/test'

/** A file as somebody has it on the desk. */
export interface DeskFile {
  name: string
  buffer: Buffer
}

/** Drags files from outside over an element and lets them go there, as Chromium is told by a real mouse. */
export async function dropFiles(
  target: Locator,
  files: readonly DeskFile[],
  whileHeld: () => Promise<void> = async () => {},
): Promise<void> {
  // Where they stay: a browser reads them when they are wanted.
  const paths = files.map(({ name }) => test.info().outputPath(name))
  await Promise.all(
    files.map(({ name, buffer }) => writeFile(test.info().outputPath(name), buffer)),
  )
  const page = target.page()
  const session = await page.context().newCDPSession(page)
  const box = await target.boundingBox()
  const place = {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  }
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, ...place, data })
  await drag('dragEnter')
  await drag('dragOver')
  await whileHeld()
  await drag('drop')
  await session.detach()
}

/** Copies a picture, as a screenshot tool does, and pastes it into the field. */
export async function pastePicture(field: Locator, png: Buffer): Promise<void> {
  const page = field.page()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await field.focus()
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const blob = new Blob([bytes], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  }, png.toString('base64'))
  await page.keyboard.press('Control+V')
}

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url))
/** Nobody shall wait for a picture. */
const BYTES_MAX = 40_000
const WIDTH_MAX = 960

/** Keeps a small picture of what stands on a page: as WebP, which the browser itself writes. */
export async function keepForDocs(page: Page, name: string): Promise<void> {
  const png = (await page.screenshot({ animations: 'disabled' })).toString('base64')
  // The page itself may forbid pictures of this kind.
  const easel = await page.context().newPage()
  for (const quality of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) {
    const webp = Buffer.from(
      await easel.evaluate(shrink, { png, quality, widthMax: WIDTH_MAX }),
      'base64',
    )
    if (webp.length > BYTES_MAX) continue
    writeFileSync(`${IMAGES}${name}.webp`, webp)
    return easel.close()
  }
  throw new Error(`the picture ${name} is too large`)
}

interface Picture {
  png: string
  quality: number
  widthMax: number
}

async function shrink({ png, quality, widthMax }: Picture): Promise<string> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const scale = Math.min(1, widthMax / image.width)
  const canvas = document.createElement('canvas')
  canvas.width = image.width * scale
  canvas.height = image.height * scale
  const pen = canvas.getContext('2d')
  if (pen) pen.imageSmoothingQuality = 'high'
  pen?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/webp', quality).split(',')[1] ?? ''
}

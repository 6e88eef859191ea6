import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'
import { STATES } from './paths.ts'

const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url))

/** Which states the documentation shows, in which look, and what they are called there. */
const SHOWN = [
  { look: 'phone', state: 'form', name: 'form' },
  { look: 'light', state: 'offers', name: 'offers' },
  { look: 'dark', state: 'files-sent', name: 'files' },
  { look: 'light', state: 'rated', name: 'rating' },
] as const

/** Keeps small copies of the best: as WebP, which the browser itself writes. */
export async function keepForDocs(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  for (const { look, state, name } of SHOWN) {
    const file = readdirSync(STATES + look).find((it) => it.slice(3) === `${state}.png`)
    if (file === undefined) throw new Error(`no picture of ${state}`)
    const png = readFileSync(`${STATES}${look}/${file}`).toString('base64')
    const webp = await page.evaluate(shrink, png)
    writeFileSync(`${IMAGES}${name}.webp`, Buffer.from(webp, 'base64'))
  }
  await page.close()
}

async function shrink(png: string): Promise<string> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return canvas.toDataURL('image/webp', 0.8).split(',')[1] ?? ''
}

import { readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import type { Look } from './looks.ts'
import { STATES } from './paths.ts'

/** How wide and high a sheet may be, so that what is on it can be seen. */
const SHEET = { width: 1600, height: 1200 }
/** The least width of a picture on a sheet. */
const LEAST = 300

/** Puts all pictures of a look side by side, with their names: to see many at once. */
export async function drawSheets(browser: Browser, { name, width, height }: Look): Promise<void> {
  const pictures = readdirSync(STATES + name).sort()
  const columns = Math.floor(SHEET.width / Math.min(Math.max(LEAST, width / 2), width))
  const rows = Math.max(1, Math.floor(SHEET.height / ((SHEET.width / columns / width) * height)))
  const page = await browser.newPage({ viewport: SHEET })
  for (let at = 0; at * columns * rows < pictures.length; at += 1) {
    const shown = pictures.slice(at * columns * rows, (at + 1) * columns * rows)
    const sheet = `${STATES}${name}-${at + 1}`
    writeFileSync(`${sheet}.html`, markup(name, shown, columns))
    await page.goto(pathToFileURL(`${sheet}.html`).href)
    await page.screenshot({ path: `${sheet}.png`, fullPage: true })
  }
  await page.close()
}

function markup(look: string, pictures: readonly string[], columns: number): string {
  const figures = pictures.map(
    (it) => `<figure><img src="${look}/${it}"><figcaption>${it}</figcaption></figure>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>${look}</title>
<style>body{display:grid;grid-template-columns:repeat(${columns},1fr);gap:6px;margin:0;background:#888;font:11px system-ui}
figure{margin:0}img{display:block;width:100%}</style>${figures.join('')}`
}

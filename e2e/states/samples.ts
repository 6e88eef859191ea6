import type { Page } from '@playwright/test'

/** A small picture, in the words of a `data:` URL. */
export const FLAME =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAS0lEQVR42mOol5X9TwlmwCXxdR43CibaAHSNhAxiIEUzNkMYSNWMbghOA/5/u4aC8RpASDM+Q4aLARQHIlWikeKERJWkTJXMRCoGADBLYiP5y+atAAAAAElFTkSuQmCC'

/** A document. */
export const LETTER = {
  name: 'Order 1042, delivery note and everything else that was in the parcel.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Two lanterns, one box of matches.\n'.repeat(400)),
}

/** A photograph: of the page that somebody is on. */
export async function pictureOf(page: Page) {
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 480, height: 320 } })
  return { name: 'lantern.png', mimeType: 'image/png', buffer }
}

import type { CDPSession, Page } from '@playwright/test'

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

/** A screen on which a state is looked at. */
export interface Look {
  name: string
  width: number
  height: number
  media?: Media
  /** What a notch and a rounded edge take away. */
  notch?: { top: number; bottom: number; left: number; right: number }
}

const WINDOW = { width: 640, height: 720 }
const NO_NOTCH = { top: 0, bottom: 0, left: 0, right: 0 }

export const LOOKS: readonly Look[] = [
  { name: 'light', ...WINDOW },
  { name: 'dark', ...WINDOW, media: { colorScheme: 'dark' } },
  { name: 'forced-colours', ...WINDOW, media: { colorScheme: 'dark', forcedColors: 'active' } },
  {
    name: 'phone',
    width: 390,
    height: 844,
    notch: { top: 47, bottom: 34, left: 0, right: 0 },
  },
  {
    name: 'landscape',
    width: 844,
    height: 390,
    notch: { top: 0, bottom: 21, left: 47, right: 47 },
  },
  { name: 'small-phone', width: 320, height: 568, media: { colorScheme: 'dark' } },
  // A window of 1280 x 800, in which everything is twice as large.
  { name: 'zoom-200', width: 640, height: 400 },
]

export const LOOKS_FROM_RIGHT: readonly Look[] = [
  { name: 'right-to-left', ...WINDOW },
  { name: 'right-to-left-phone', width: 390, height: 844, media: { colorScheme: 'dark' } },
]

/** Puts the page on this screen. */
export async function show(page: Page, client: CDPSession, look: Look): Promise<void> {
  const { width, height, media, notch: insets = NO_NOTCH } = look
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media })
  await page.setViewportSize({ width, height })
  await client.send('Emulation.setSafeAreaInsetsOverride', { insets })
}

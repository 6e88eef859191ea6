import { effect } from '@preact/signals'
import { direction, language } from '../i18n/language.ts'
import type { Preferences, Theme } from '../state/preferences.ts'

/** Keeps the page's theme, language and direction as they were chosen. */
export function keepAppearance({ theme }: Preferences): void {
  effect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme.value
    colourWindow(theme.value)
  })
  effect(() => {
    document.documentElement.lang = language()
    document.documentElement.dir = direction()
  })
}

/** The frame of the window follows the theme, too: the page has a colour for either. */
function colourWindow(theme: Theme): void {
  const colours = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')
  colours.forEach((colour, index) => {
    const own = index === 0 ? 'light' : 'dark'
    const chosen = theme === own ? 'all' : 'not all'
    colour.media = theme === 'system' ? `(prefers-color-scheme: ${own})` : chosen
  })
}

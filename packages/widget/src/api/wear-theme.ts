import type { SiteDetails } from '@tealight/protocol'
import type { Place } from '../loader/panel-face.ts'
import type { TealightTheme } from '../public-api.ts'

export const THEMES: readonly TealightTheme[] = ['auto', 'light', 'dark']

export function isTheme(value: unknown): value is TealightTheme {
  return THEMES.some((theme) => theme === value)
}

/** The last one that was asked for is the one that counts, however long each takes. */
let wanted = {}

/** Has the server make the site's colours for another theme than the owner's, and puts them before those. */
export async function wearTheme({ settings, root, adoptStyles }: Place, theme: TealightTheme) {
  const own = (wanted = {})
  try {
    const response = await fetch(`${settings.origin}${settings.details}&scheme=${theme}`)
    const { style }: SiteDetails = await response.json()
    // A more telling selector comes before the owner's, whichever is adopted last.
    if (wanted === own) adoptStyles(root, style.split(':host{').join(':host(tealight-chat){'))
  } catch {
    // The owner's colours can be read as well.
  }
}

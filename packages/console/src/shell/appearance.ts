import { effect } from '@preact/signals'
import { direction, language } from '../i18n/language.ts'
import type { Preferences } from '../state/preferences.ts'

/** Keeps the page's theme, language and direction as they were chosen. */
export function keepAppearance({ theme }: Preferences): void {
  effect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme.value
  })
  effect(() => {
    document.documentElement.lang = language()
    document.documentElement.dir = direction()
  })
}

import { effect } from '@preact/signals'
import { openAppBadge } from '@tealight/client'
import { t } from '../i18n/language.ts'
import flame from '../shell/flame.svg?raw'
import type { Desk } from '../state/desk.ts'

/**
 * Shows how many conversations want this agent: those of their own that have something unread, and what is offered to
 * them. It stands before the title, on the browser's tab, and on the icon of an installed console.
 */
export function keepTabBadge({ counts, offers, me }: Pick<Desk, 'counts' | 'offers' | 'me'>): void {
  const app = openAppBadge()
  const icon = document.querySelector('link[rel="icon"]')
  const plain = icon?.getAttribute('href') ?? ''

  effect(() => {
    const count = me.value === null ? 0 : counts.value.unread + offers.value.length
    document.title = count > 0 ? `(${count}) ${t('app.name')}` : t('app.name')
    icon?.setAttribute('href', count > 0 ? withCount(count) : plain)
    app.show(count)
  })
}

/** Two digits can't be read there. */
const SHOWN_MAX = 9

function withCount(count: number): string {
  const shown = count > SHOWN_MAX ? `${SHOWN_MAX}+` : String(count)
  const badge =
    '<circle cx="21" cy="11" r="11" fill="#fff"/><circle cx="21" cy="11" r="9.5" fill="#dc2626"/>' +
    '<text x="21" y="16" text-anchor="middle" font-family="sans-serif" font-weight="700" ' +
    `font-size="${shown.length > 1 ? 11 : 14}" fill="#fff">${shown}</text>`
  return `data:image/svg+xml,${encodeURIComponent(flame.replace('</svg>', `${badge}</svg>`))}`
}

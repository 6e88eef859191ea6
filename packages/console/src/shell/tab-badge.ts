import { effect } from '@preact/signals'
import { t } from '../i18n/language.ts'
import type { Desk } from '../state/desk.ts'
import flame from './flame.svg'
import flameUnread from './flame-unread.svg'

/** Shows in the browser's tab how many conversations have something unread: `(3) Tealight`, and a dot. */
export function keepTabBadge({ counts, me }: Pick<Desk, 'counts' | 'me'>): void {
  effect(() => {
    const unread = me.value === null ? 0 : counts.value.unread
    document.title = unread > 0 ? `(${unread}) ${t('app.name')}` : t('app.name')
    document
      .querySelector('link[rel="icon"]')
      ?.setAttribute('href', unread > 0 ? flameUnread : flame)
  })
}

import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'

const ROWS = [0, 1, 2, 3, 4, 5]

/** The shape of rows while they are on their way. */
export function ListSkeleton(): VNode {
  return (
    <div class="skeleton" aria-busy="true">
      <p class="unseen" role="status">
        {t('list.loading')}
      </p>
      {ROWS.map((row) => (
        <div key={row} class="skeleton-row" aria-hidden="true">
          <span class="skeleton-disc" />
          <span class="skeleton-line" />
          <span class="skeleton-line is-long" />
        </div>
      ))}
    </div>
  )
}

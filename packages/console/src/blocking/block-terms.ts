import { formatMoment } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'

/** Until when, of whom else, and why nothing is taken of a visitor. */
export function blockTerms(terms: {
  until: number | null
  byAddress?: true | undefined
  reason?: string | undefined
}): string {
  const { until, byAddress, reason } = terms
  return [
    until === null ? t('block.ever') : t('block.until', { time: formatMoment(until) }),
    byAddress && t('block.address'),
    reason && `“${reason}”`,
  ]
    .filter(Boolean)
    .join(' · ')
}

import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { REPORTS_ID } from './focus.ts'
import { PageShell } from './page-shell.tsx'

/** Figures of what happened. */
export function ReportsShell(): VNode {
  const words = { loading: t('reports.loading'), failed: t('reports.not-loaded') }
  const label = t('nav.reports')
  return <PageShell id={REPORTS_ID} load={loadReports} with={{}} {...{ label, words }} />
}

const loadReports = async () => (await import('../reports/reports.tsx')).Reports

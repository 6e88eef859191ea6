import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { REPORTS_ID } from './focus.ts'
import { Frame } from './frame.tsx'
import { LaterPage } from './later-page.tsx'
import { useKeys } from './use-keys.ts'

/** Figures of what happened. */
export function ReportsShell(): VNode {
  const { client } = useDesk()
  useKeys(null)
  useEffect(() => client.watch(null), [])
  return (
    <Frame shows="settings" at="reports" mainId={REPORTS_ID}>
      <main class="settings-pane" id={REPORTS_ID} tabIndex={-1} aria-label={t('nav.reports')}>
        <LaterPage
          load={loadReports}
          words={{ loading: t('reports.loading'), failed: t('reports.not-loaded') }}
          with={{}}
        />
      </main>
    </Frame>
  )
}

const loadReports = async () => (await import('../reports/reports.tsx')).Reports

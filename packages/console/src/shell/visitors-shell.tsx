import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { VISITORS_ID } from './focus.ts'
import { PageShell } from './page-shell.tsx'

/** Who is on the sites now. */
export function VisitorsShell(): VNode {
  const words = { loading: t('visitors.loading'), failed: t('visitors.not-loaded') }
  return <PageShell id={VISITORS_ID} load={loadVisitors} words={words} with={{}} />
}

const loadVisitors = async () => (await import('../visitors/visitors.tsx')).Visitors

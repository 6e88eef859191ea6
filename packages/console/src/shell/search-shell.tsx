import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { SEARCH_ID } from './focus.ts'
import { PageShell } from './page-shell.tsx'

/** Searching all that was ever said. */
export function SearchShell(): VNode {
  const words = { loading: t('search.loading'), failed: t('search.not-loaded') }
  const label = t('nav.search')
  return <PageShell id={SEARCH_ID} load={loadSearch} with={{}} {...{ label, words }} />
}

const loadSearch = async () => (await import('../search/search.tsx')).SearchPage

import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { SEARCH_ID } from './focus.ts'
import { Frame } from './frame.tsx'
import { LaterPage } from './later-page.tsx'
import { useKeys } from './use-keys.ts'

/** Searching all that was ever said. */
export function SearchShell(): VNode {
  const { client } = useDesk()
  useKeys(null)
  useEffect(() => client.watch(null), [])
  return (
    <Frame shows="settings" at="search" mainId={SEARCH_ID}>
      <main class="settings-pane" id={SEARCH_ID} tabIndex={-1} aria-label={t('nav.search')}>
        <LaterPage
          load={loadSearch}
          words={{ loading: t('search.loading'), failed: t('search.not-loaded') }}
          with={{}}
        />
      </main>
    </Frame>
  )
}

const loadSearch = async () => (await import('../search/search.tsx')).SearchPage

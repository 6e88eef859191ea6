import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { VISITORS_ID } from './focus.ts'
import { Frame } from './frame.tsx'
import { LaterPage } from './later-page.tsx'
import { useKeys } from './use-keys.ts'

/** Who is on the sites now. */
export function VisitorsShell(): VNode {
  const { client } = useDesk()
  useKeys(null)
  useEffect(() => client.watch(null), [])
  return (
    <Frame shows="settings" at="visitors" mainId={VISITORS_ID}>
      <main class="settings-pane" id={VISITORS_ID} tabIndex={-1}>
        <LaterPage
          load={loadVisitors}
          words={{ loading: t('visitors.loading'), failed: t('visitors.not-loaded') }}
          with={{}}
        />
      </main>
    </Frame>
  )
}

const loadVisitors = async () => (await import('../visitors/visitors.tsx')).Visitors

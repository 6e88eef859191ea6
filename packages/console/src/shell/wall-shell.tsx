import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { pathOf } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { WALL_ID } from './focus.ts'
import { Frame } from './frame.tsx'
import { LaterPage } from './later-page.tsx'
import { PageNotice } from './page-notice.tsx'
import { useKeys } from './use-keys.ts'

/** The team wall, for those who lead. */
export function WallShell(): VNode {
  const { client, mayManage } = useDesk()
  useKeys(null)
  useEffect(() => client.watch(null), [])
  return (
    <Frame shows="settings" at="wall" mainId={WALL_ID}>
      <main class="settings-pane" id={WALL_ID} tabIndex={-1}>
        {mayManage.value ? (
          <LaterPage
            load={loadWall}
            words={{ loading: t('wall.loading'), failed: t('wall.not-loaded') }}
            with={{}}
          />
        ) : (
          <PageNotice words={t('wall.not-yours')}>
            <a class="button" href={pathOf('queue')}>
              {t('nav.queue')}
            </a>
          </PageNotice>
        )}
      </main>
    </Frame>
  )
}

const loadWall = async () => (await import('../wall/wall.tsx')).Wall

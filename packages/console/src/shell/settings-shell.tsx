import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import type { SettingsPlace } from '../routes/place.ts'
import { pathOf } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { SETTINGS_ID } from './focus.ts'
import { Frame } from './frame.tsx'
import { LaterPage } from './later-page.tsx'
import { PageNotice } from './page-notice.tsx'
import { useKeys } from './use-keys.ts'

/** Settings, for those who may change them; canned replies are everybody's to write. */
export function SettingsShell({ place }: { place: SettingsPlace }): VNode {
  const { client, mayManage } = useDesk()
  useKeys(null)
  useEffect(() => client.watch(null), [])
  return (
    <Frame shows="settings" at="settings" mainId={SETTINGS_ID}>
      <main class="settings-pane" id={SETTINGS_ID} tabIndex={-1}>
        {mayManage.value || place.section === 'replies' ? (
          <LaterPage
            load={loadSettings}
            words={{ loading: t('settings.loading'), failed: t('settings.not-loaded') }}
            with={{ place }}
          />
        ) : (
          <PageNotice words={t('settings.not-yours')}>
            <a class="button" href={pathOf('queue')}>
              {t('nav.queue')}
            </a>
          </PageNotice>
        )}
      </main>
    </Frame>
  )
}

const loadSettings = async () => (await import('../settings/settings.tsx')).Settings

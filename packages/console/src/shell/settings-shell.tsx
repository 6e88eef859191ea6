import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { isEverybodys, type SettingsPlace } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { SETTINGS_ID } from './focus.ts'
import { PageShell } from './page-shell.tsx'

/** Settings, for those who may change them; canned replies and how one is told of news are everybody's. */
export function SettingsShell({ place }: { place: SettingsPlace }): VNode {
  const { mayManage } = useDesk()
  const isTheirs = mayManage.value || isEverybodys(place.section)
  const words = {
    loading: t('settings.loading'),
    failed: t('settings.not-loaded'),
    notYours: !isTheirs && t('settings.not-yours'),
  }
  return <PageShell id={SETTINGS_ID} load={loadSettings} words={words} with={{ place }} />
}

const loadSettings = async () => (await import('../settings/settings.tsx')).Settings

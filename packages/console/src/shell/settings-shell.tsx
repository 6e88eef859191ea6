import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Flame } from '../design/flame.tsx'
import { t } from '../i18n/language.ts'
import type { SettingsPlace } from '../routes/place.ts'
import { pathOf } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { SETTINGS_ID } from './focus.ts'
import { Frame } from './frame.tsx'
import { useKeys } from './use-keys.ts'

/** The settings of a site, for those who may change them. Their code is fetched when somebody comes here. */
export function SettingsShell({ place }: { place: SettingsPlace }): VNode {
  const { client, mayManage } = useDesk()
  useKeys(null)
  useEffect(() => client.watch(null), [])
  return (
    <Frame shows="settings" list={null} mainId={SETTINGS_ID}>
      <main class="settings-pane" id={SETTINGS_ID} tabIndex={-1}>
        {mayManage.value ? <Page place={place} /> : <NotYours />}
      </main>
    </Frame>
  )
}

type PageComponent = ComponentType<{ place: SettingsPlace }>
type Arrival = { kind: 'coming' } | { kind: 'failed' } | { kind: 'here'; Settings: PageComponent }

function Page({ place }: { place: SettingsPlace }): VNode {
  const [arrival, setArrival] = useState<Arrival>({ kind: 'coming' })
  useEffect(() => {
    import('../settings/settings.tsx').then(
      ({ Settings }) => setArrival({ kind: 'here', Settings }),
      () => setArrival({ kind: 'failed' }),
    )
  }, [])
  if (arrival.kind === 'here') return <arrival.Settings place={place} />
  if (arrival.kind === 'coming') return <Notice words={t('settings.loading')} isBusy />
  return (
    <Notice words={t('settings.not-loaded')}>
      {/* Browsers remember a failed import for as long as the page lives. */}
      <button type="button" class="button" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </Notice>
  )
}

function NotYours(): VNode {
  return (
    <Notice words={t('settings.not-yours')}>
      <a class="button" href={pathOf('queue')}>
        {t('nav.queue')}
      </a>
    </Notice>
  )
}

function Notice(props: { words: string; isBusy?: boolean; children?: VNode }): VNode {
  return (
    <div class="opening is-within" aria-busy={props.isBusy === true}>
      <Flame />
      <p role="status">{props.words}</p>
      {props.children}
    </div>
  )
}

import type { Site } from '@tealight/protocol'
import type { VNode } from 'preact'
import { adoptStyles } from '../design/adopt-styles.ts'
import { Flame } from '../design/flame.tsx'
import { t } from '../i18n/language.ts'
import type { SettingsPlace } from '../routes/place.ts'
import { settingsPath } from '../routes/place.ts'
import { usePlace } from '../routes/use-place.ts'
import { useDesk } from '../state/desk.ts'
import { PAGES } from './pages.ts'
import type { Section } from './section.tsx'
import { SectionForm } from './section-form.tsx'
import { SectionNav } from './section-nav.tsx'
import { SECTIONS } from './sections.ts'
import css from './settings.css?inline'
import type { Loaded } from './use-site.ts'
import { useSite } from './use-site.ts'
import { words } from './words.ts'

adoptStyles(css)

/** Everything that an owner chooses for a site, section by section. */
export function Settings({ place }: { place: SettingsPlace }): VNode {
  const { sites } = useDesk().copy
  const [first] = sites.value.values()
  const site = place.siteId === null ? first : sites.value.get(place.siteId)
  const page = place.siteId === null ? PAGES.find(({ name }) => name === place.section) : undefined
  const shown = place.section ?? SECTIONS[0].name
  const section = SECTIONS.find(({ name }) => name === shown)

  return (
    <>
      <header class="pane-head settings-head">
        <h1>{t('nav.settings')}</h1>
        {page === undefined && site !== undefined && sites.value.size > 1 && (
          <SiteChoice sites={[...sites.value.values()]} chosen={site.id} section={shown} />
        )}
      </header>
      {site !== undefined && page !== undefined ? (
        <div class="settings">
          <SectionNav siteId={site.id} shown={page.name} />
          <page.Page />
        </div>
      ) : site === undefined || section === undefined ? (
        <NotThere />
      ) : (
        <SiteSettings key={site.id} site={site} section={section} />
      )}
    </>
  )
}

function SiteChoice(props: { sites: Site[]; chosen: string; section: string }): VNode {
  const { sites, chosen, section } = props
  const { go } = usePlace()
  return (
    <label class="settings-site">
      <span class="unseen">{words('site')}</span>
      <select
        onChange={({ currentTarget: { selectedIndex } }) => {
          const target = sites[selectedIndex]
          if (target !== undefined) go(settingsPath(target.id, section))
        }}
      >
        {sites.map(({ id, name }) => (
          <option key={id} value={id} selected={id === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function SiteSettings({ site, section }: { site: Site; section: Section }): VNode {
  const [loaded, reload] = useSite(site)
  return (
    <div class="settings">
      <SectionNav siteId={site.id} shown={section.name} />
      {loaded.kind === 'ready' ? (
        <SectionForm key={section.name} site={loaded.site} section={section} reload={reload} />
      ) : (
        <NotReady loaded={loaded} onRetry={() => void reload()} />
      )}
    </div>
  )
}

function NotReady(props: {
  loaded: Exclude<Loaded, { kind: 'ready' }>
  onRetry: () => void
}): VNode {
  const { loaded, onRetry } = props
  if (loaded.kind === 'loading')
    return (
      <div class="opening is-within" aria-busy="true">
        <Flame />
        <p role="status">{t('settings.loading')}</p>
      </div>
    )
  return (
    <div class="opening is-within">
      <Flame />
      <p role="alert">{loaded.words}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t('list.retry')}
      </button>
    </div>
  )
}

function NotThere(): VNode {
  return (
    <div class="opening is-within">
      <Flame />
      <p>{words('not-there')}</p>
      <a class="button" href={settingsPath()}>
        {words('to-first')}
      </a>
    </div>
  )
}

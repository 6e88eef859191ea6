import { Fragment, type VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { UnsavedDot } from '../design/unsaved-dot.tsx'
import { t } from '../i18n/language.ts'
import { isEverybodys, settingsPath } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { PAGES } from './pages.ts'
import { SECTIONS } from './sections.ts'
import { words } from './words.ts'

/** The way from section to section, and to what is set for all sites. On a phone it is a strip above the form. */
export function SectionNav({ siteId, shown }: { siteId: string; shown: string }): VNode {
  const { mayManage, edits } = useDesk()
  const sections = mayManage.value ? SECTIONS : []
  const pages = PAGES.filter(({ name }) => mayManage.value || isEverybodys(name))
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  const isCurrent = (name: string) => (name === shown ? 'page' : undefined)
  return (
    <nav ref={nav} class="section-nav" aria-label={t('nav.settings')}>
      {sections.map(({ name, title }) => (
        <a
          key={name}
          class="section-link"
          href={settingsPath(siteId, name)}
          aria-current={isCurrent(name)}
        >
          {title()}
          {edits.sites.of(`${siteId}/${name}`) !== undefined && <UnsavedDot />}
        </a>
      ))}
      {([false, true] as const).map((isOwn) => (
        <Fragment key={String(isOwn)}>
          <h2 class="section-group">{words(isOwn ? 'own' : 'workspace')}</h2>
          {pages
            .filter((page) => (page.name === 'notifications') === isOwn)
            .map(({ name, title, kept }) => (
              <a
                key={name}
                class="section-link"
                href={settingsPath(name)}
                aria-current={isCurrent(name)}
              >
                {title()}
                {kept?.(edits).any.value && <UnsavedDot />}
              </a>
            ))}
        </Fragment>
      ))}
    </nav>
  )
}

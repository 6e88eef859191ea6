import type { VNode } from 'preact'
import { UnsavedDot } from '../design/unsaved-dot.tsx'
import { t } from '../i18n/language.ts'
import { settingsPath } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { SECTIONS } from './sections.ts'

/** The way from section to section. On a phone it is a strip above the form. */
export function SectionNav({ siteId, shown }: { siteId: string; shown: string }): VNode {
  const { siteEdits } = useDesk()
  return (
    <nav class="section-nav" aria-label={t('nav.settings')}>
      {SECTIONS.map(({ name, title }) => (
        <a
          key={name}
          class="section-link"
          href={settingsPath(siteId, name)}
          aria-current={name === shown ? 'page' : undefined}
        >
          {title()}
          {siteEdits.of(siteId, name) !== undefined && <UnsavedDot />}
        </a>
      ))}
    </nav>
  )
}

import type { VNode } from 'preact'
import { adoptStyles } from '../design/adopt-styles.ts'
import { t } from '../i18n/language.ts'
import { Agents } from './agents.tsx'
import { Queues } from './queues.tsx'
import css from './wall.css?inline'
import { words } from './words.ts'

adoptStyles(css)

/** How every queue does, and what everybody is doing: as it happens. */
export function Wall(): VNode {
  return (
    <>
      <header class="pane-head wall-head">
        <h1>{t('nav.wall')}</h1>
        <p>{words('lead')}</p>
      </header>
      <div class="wall">
        <Queues />
        <Agents />
      </div>
    </>
  )
}

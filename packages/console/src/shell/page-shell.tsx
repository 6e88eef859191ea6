import type { ComponentType, VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { pathOf } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import type { PageId } from './focus.ts'
import { Frame } from './frame.tsx'
import { LaterPage } from './later-page.tsx'
import { PageNotice } from './page-notice.tsx'
import { useKeys } from './use-keys.ts'

interface PageShellProps<Props> {
  /** The place on the rail, and the element that holds the page. */
  id: PageId
  /** For a page that has no title of its own. */
  label?: string
  load: () => Promise<ComponentType<Props>>
  /** `notYours`: set where this agent may not see it. */
  words: { loading: string; failed: string; notYours?: string | false }
  with: Props
}

/** A page that is no list: beside the rail, and fetched when somebody comes to it. */
export function PageShell<Props extends object>(props: PageShellProps<Props>): VNode {
  const { id, label, load, words } = props
  const { client } = useDesk()
  useKeys(null)
  useEffect(() => client.watch(null), [])
  return (
    <Frame shows="page" at={id} mainId={id}>
      <main class="page-pane" id={id} tabIndex={-1} aria-label={label}>
        {words.notYours ? (
          <PageNotice words={words.notYours}>
            <a class="button" href={pathOf('queue')}>
              {t('nav.queue')}
            </a>
          </PageNotice>
        ) : (
          <LaterPage {...{ load, words }} with={props.with} />
        )}
      </main>
    </Frame>
  )
}

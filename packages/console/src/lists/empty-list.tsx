import type { ListName, Site } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Flame } from '../design/flame.tsx'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { pathOf } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'

/** What to say, and what to do, when a list has nothing. */
export function EmptyList({ list }: { list: ListName }): VNode {
  return (
    <div class="empty">
      <Flame />
      <h2>{t(`empty.${list}`)}</h2>
      <p>{t(`empty.${list}-lead`)}</p>
      {list === 'mine' ? <WaitingLink /> : <FirstSteps />}
    </div>
  )
}

function WaitingLink(): VNode | null {
  const count = useDesk().counts.value.queue
  if (count === 0) return null
  return (
    <a class="button" href={pathOf('queue')}>
      {t('empty.mine-link', { count })}
    </a>
  )
}

/** The way to a first conversation: the demo shop, or the tag for one's own pages. */
function FirstSteps(): VNode {
  const { copy } = useDesk()
  const [site] = copy.sites.value.values()
  return (
    <>
      <a class="button" href="/demo/" target="_blank">
        {t('empty.try')}
      </a>
      {site !== undefined && <Snippet site={site} />}
    </>
  )
}

function Snippet({ site }: { site: Site }): VNode {
  const [isCopied, setCopied] = useState(false)
  const tag = `<script async src="${location.origin}/w/${site.key}.js"></script>`

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(tag)
    setCopied(true)
  }

  return (
    <div class="snippet">
      <p>{t('empty.snippet')}</p>
      <pre dir="ltr" tabIndex={0} aria-label={t('empty.snippet-of', { site: site.name })}>
        <code>{tag}</code>
      </pre>
      <button type="button" class="button is-small" onClick={() => void copy()}>
        <Icon name={isCopied ? 'check' : 'copy'} />
        {t(isCopied ? 'app.copied' : 'app.copy')}
      </button>
    </div>
  )
}

import type { Site } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { Icon } from './icon.tsx'

/** The tag that puts a site's chat on a page, ready to be copied. */
export function ScriptTag({ site }: { site: Pick<Site, 'key' | 'name'> }): VNode {
  const [isCopied, setCopied] = useState(false)
  const tag = `<script async fetchpriority="low" src="${location.origin}/w/${site.key}.js"></script>`

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

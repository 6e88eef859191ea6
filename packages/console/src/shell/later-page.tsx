import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { PageNotice } from './page-notice.tsx'

type Arrival<Props> =
  | { kind: 'coming' }
  | { kind: 'failed' }
  | { kind: 'here'; Page: ComponentType<Props> }

/** A page whose code is fetched when somebody comes to it. */
export function LaterPage<Props extends object>(props: {
  load: () => Promise<ComponentType<Props>>
  words: { loading: string; failed: string }
  with: Props
}): VNode {
  const { load, words } = props
  const [arrival, setArrival] = useState<Arrival<Props>>({ kind: 'coming' })
  useEffect(() => {
    load().then(
      (Page) => setArrival({ kind: 'here', Page }),
      () => setArrival({ kind: 'failed' }),
    )
  }, [])
  if (arrival.kind === 'here') return <arrival.Page {...props.with} />
  if (arrival.kind === 'coming') return <PageNotice words={words.loading} isBusy />
  return (
    <PageNotice words={words.failed}>
      {/* The server may have another build by now, without this file. */}
      <button type="button" class="button" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </PageNotice>
  )
}

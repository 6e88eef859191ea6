import type { VNode } from 'preact'
import { Flame } from '../design/flame.tsx'
import { ScriptTag } from '../design/script-tag.tsx'
import { t } from '../i18n/language.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'

/** What to say, and what to do, when a list has nothing. */
export function EmptyList({ list }: { list: ListAddress }): VNode {
  const kind = kindOf(list)
  return (
    <div class="empty">
      <Flame />
      <h2>{t(`empty.${kind}`)}</h2>
      <p>{t(`empty.${kind}-lead`)}</p>
      {kind === 'mine' && <WaitingLink />}
      {(kind === 'all' || kind === 'queue') && <FirstSteps />}
    </div>
  )
}

/** Lists that have words of their own for having nothing. */
const TELLING = ['queue', 'mine', 'mentions', 'snoozed', 'all'] as const

function kindOf(list: ListAddress): (typeof TELLING)[number] | 'other' {
  return TELLING.find((name) => name === list) ?? 'other'
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
      {site !== undefined && <ScriptTag site={site} />}
    </>
  )
}

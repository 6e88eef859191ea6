import type { VNode } from 'preact'
import { Icon, type IconName } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { nameOf } from './list-names.ts'

interface LinkProps {
  list: ListAddress
  icon: IconName
  isCurrent: boolean
}

/** The way to a list, and how many conversations are in it. */
export function ListLink({ list, icon, isCurrent }: LinkProps): VNode {
  const { copy } = useDesk()
  return (
    <a class="rail-link" href={pathOf(list)} aria-current={isCurrent ? 'page' : undefined}>
      <Icon name={icon} />
      <span class="rail-label" dir="auto">
        {nameOf(list, copy)}
      </span>
      <ListCount list={list} />
    </a>
  )
}

function ListCount({ list }: { list: ListAddress }): VNode | null {
  const { copy, counts } = useDesk()
  // What calls is not how much there is, but how much was not listened to.
  const count =
    list === 'mentions' ? counts.value.mentions : copy.counts.value.get(list.replace('/', ':'))
  if (!count) return null
  return (
    <span class={`count is-${list}`}>
      <span aria-hidden="true">{count}</span>
      <span class="unseen">{t(COUNT_WORDS[list] ?? 'nav.count', { count })}</span>
    </span>
  )
}

const COUNT_WORDS: Readonly<Record<ListAddress, 'nav.waiting' | 'nav.yours' | 'nav.called'>> = {
  queue: 'nav.waiting',
  mine: 'nav.yours',
  mentions: 'nav.called',
}

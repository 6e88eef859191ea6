import type { VNode } from 'preact'
import type { IconName } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { baseOf, type ListAddress } from '../routes/list-address.ts'
import { useDesk } from '../state/desk.ts'
import { ListLink } from './list-link.tsx'

/** The lists beside the main ones: what stands aside, the teams', and the saved views. */
export function MoreLists({ at }: { at: ListAddress }): VNode {
  const { copy } = useDesk()
  const teams = [...copy.teams.value.values()]
  const views = copy.views.value
  return (
    <nav class="rail-more" aria-label={t('nav.more')}>
      <Links lists={['unassigned', 'snoozed', 'resolved', 'spam']} icon="list" at={at} />
      {/* One team has no list of its own: that is all of them. */}
      {teams.length > 1 && (
        <Links
          title={t('nav.teams')}
          lists={teams.map(({ id }) => `team/${id}`)}
          icon="mine"
          at={at}
        />
      )}
      {views.length > 0 && (
        <Links
          title={t('nav.views')}
          lists={views.map(({ id }) => `view/${id}`)}
          icon="filter"
          at={at}
        />
      )}
    </nav>
  )
}

interface LinksProps {
  title?: string
  lists: readonly ListAddress[]
  icon: IconName
  at: ListAddress
}

function Links({ title, lists, icon, at }: LinksProps): VNode {
  return (
    <div class="rail-group">
      {title !== undefined && <h2 class="team-title">{title}</h2>}
      {lists.map((list) => (
        <ListLink key={list} list={list} icon={icon} isCurrent={list === baseOf(at)} />
      ))}
    </div>
  )
}

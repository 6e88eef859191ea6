import type { ListName } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Flame } from '../design/flame.tsx'
import { Icon } from '../design/icon.tsx'
import { UnsavedDot } from '../design/unsaved-dot.tsx'
import type { MessageKey } from '../i18n/catalogue.ts'
import { t } from '../i18n/language.ts'
import {
  LIST_NAMES,
  pathOf,
  SEARCH_PATH,
  settingsPath,
  VISITORS_PATH,
  WALL_PATH,
} from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { AccountMenu } from './account-menu.tsx'
import { Team } from './team.tsx'

/** What the rail leads to. */
export type RailPlace = ListName | 'visitors' | 'search' | 'wall' | 'settings'

/** The edge of the desk: the lists with their counts, the team, the account. On phones it is the bar at the foot. */
export function Rail({ at }: { at: RailPlace }): VNode {
  const { copy, mayManage } = useDesk()
  const { workspace } = copy
  return (
    <header class="rail">
      <div class="rail-head">
        <Flame />
        <span class="rail-name" dir="auto">
          {workspace.value?.name ?? t('app.name')}
        </span>
      </div>
      <nav class="rail-lists" aria-label={t('nav.label')}>
        {LIST_NAMES.map((name) => (
          <ListLink key={name} name={name} isCurrent={name === at} />
        ))}
        <VisitorsLink isCurrent={at === 'visitors'} />
        <SearchLink isCurrent={at === 'search'} />
        {mayManage.value && <WallLink isCurrent={at === 'wall'} />}
      </nav>
      {mayManage.value && <SettingsLink isCurrent={at === 'settings'} />}
      <Team />
      <AccountMenu />
    </header>
  )
}

function ListLink({ name, isCurrent }: { name: ListName; isCurrent: boolean }): VNode {
  return (
    <a class="rail-link" href={pathOf(name)} aria-current={isCurrent ? 'page' : undefined}>
      <Icon name={name} />
      <span class="rail-label">{t(`nav.${name}`)}</span>
      {name !== 'all' && <ListCount name={name} />}
    </a>
  )
}

function VisitorsLink({ isCurrent }: { isCurrent: boolean }): VNode {
  return (
    <a class="rail-link" href={VISITORS_PATH} aria-current={isCurrent ? 'page' : undefined}>
      <Icon name="globe" />
      <span class="rail-label">{t('nav.visitors')}</span>
    </a>
  )
}

/** On phones it stands above the lists instead. */
function SearchLink({ isCurrent }: { isCurrent: boolean }): VNode {
  return (
    <a
      class="rail-link rail-search"
      href={SEARCH_PATH}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name="search" />
      <span class="rail-label">{t('nav.search')}</span>
    </a>
  )
}

/** On phones it stands in the account's menu. */
function WallLink({ isCurrent }: { isCurrent: boolean }): VNode {
  return (
    <a class="rail-link rail-wall" href={WALL_PATH} aria-current={isCurrent ? 'page' : undefined}>
      <Icon name="team" />
      <span class="rail-label">{t('nav.wall')}</span>
    </a>
  )
}

function SettingsLink({ isCurrent }: { isCurrent: boolean }): VNode {
  const { siteEdits } = useDesk()
  return (
    <a
      class="rail-link rail-settings"
      href={settingsPath()}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name="settings" />
      <span class="rail-label">{t('nav.settings')}</span>
      {siteEdits.any.value && <UnsavedDot />}
    </a>
  )
}

function ListCount({ name }: { name: Exclude<ListName, 'all'> }): VNode | null {
  const count = useDesk().counts.value[name]
  if (count === 0) return null
  return (
    <span class={`count is-${name}`}>
      <span aria-hidden="true">{count}</span>
      <span class="unseen">{t(COUNT_WORDS[name], { count })}</span>
    </span>
  )
}

const COUNT_WORDS = {
  queue: 'nav.waiting',
  mine: 'nav.yours',
  mentions: 'nav.called',
} as const satisfies Record<Exclude<ListName, 'all'>, MessageKey>

import type { VNode } from 'preact'
import { Flame } from '../design/flame.tsx'
import { Icon } from '../design/icon.tsx'
import { UnsavedDot } from '../design/unsaved-dot.tsx'
import { t } from '../i18n/language.ts'
import { baseOf, type ListAddress } from '../routes/list-address.ts'
import {
  REPORTS_PATH,
  SEARCH_PATH,
  settingsPath,
  VISITORS_PATH,
  WALL_PATH,
} from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { ListLink } from '../lists/list-link.tsx'
import { MoreLists } from '../lists/more-lists.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Team } from './team.tsx'

/** What the rail leads to: a list, `visitors`, `search`, `wall`, `reports` or `settings`. */
export type RailPlace = ListAddress

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
        {MAIN_LISTS.map((name) => (
          <ListLink key={name} list={name} icon={name} isCurrent={name === baseOf(at)} />
        ))}
        <VisitorsLink isCurrent={at === 'visitors'} />
        <ReportsLink isCurrent={at === 'reports'} />
        <SearchLink isCurrent={at === 'search'} />
        {mayManage.value && <WallLink isCurrent={at === 'wall'} />}
      </nav>
      <MoreLists at={at} />
      {mayManage.value && <SettingsLink isCurrent={at === 'settings'} />}
      <Team />
      <AccountMenu />
    </header>
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

/** On phones it stands in the account's menu. */
function ReportsLink({ isCurrent }: { isCurrent: boolean }): VNode {
  return (
    <a
      class="rail-link rail-reports"
      href={REPORTS_PATH}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name="chart" />
      <span class="rail-label">{t('nav.reports')}</span>
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
  const { edits } = useDesk()
  return (
    <a
      class="rail-link rail-settings"
      href={settingsPath()}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name="settings" />
      <span class="rail-label">{t('nav.settings')}</span>
      {edits.any.value && <UnsavedDot />}
    </a>
  )
}

/** The lists that have a place even where there is little. */
const MAIN_LISTS = ['queue', 'mine', 'mentions', 'all'] as const

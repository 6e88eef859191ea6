import { fold, STATUSES } from '@tealight/protocol'
import { momentsOf } from '../domain/time-zone.ts'
import type { SearchLimits } from '../store/search/limits.ts'
import type { SearchFilter } from '../store/search/query.ts'

interface Named {
  id: string
  name: string
}

/** What filters may name. */
export interface Nameable {
  /** Who searches: `me`. */
  agentId: string
  sites: readonly Named[]
  teams: readonly Named[]
  tags: readonly Named[]
  agents: readonly Named[]
  /** The visitors who are called so. */
  visitorsCalled(name: string): Promise<readonly string[]>
  /** Where days begin at midnight. */
  zone: string
}

/** What filters come to. `unknown`: those that name nothing, as they were typed. */
export async function limitsOf(
  filters: readonly SearchFilter[],
  nameable: Nameable,
): Promise<{ limits: SearchLimits; unknown: string[] }> {
  const unknown: string[] = []
  let limits: SearchLimits = {}
  for (const filter of filters) {
    const own = await limitOf(filter, nameable)
    if (own) limits = { ...limits, ...own }
    else unknown.push(`${filter.name}:${filter.value}`)
  }
  return { limits, unknown }
}

/** What one filter comes to; null when it names nothing. */
async function limitOf(
  { name, value }: SearchFilter,
  nameable: Nameable,
): Promise<SearchLimits | null> {
  const { sites, teams, tags, agents, agentId, zone } = nameable
  const folded = fold(value)
  const called = (all: readonly Named[]) =>
    some(all.filter((each) => fold(each.name).includes(folded)).map(({ id }) => id))
  const agentIds = () => (folded === 'me' ? [agentId] : called(agents))
  switch (name) {
    case 'site':
      return limit('siteIds', called(sites))
    case 'team':
      return limit('teamIds', called(teams))
    case 'tag':
      return limit('tagIds', called(tags))
    case 'agent':
      return limit('assigneeIds', agentIds())
    case 'from': {
      if (folded === 'visitor' || folded === 'agent') return { authorKind: folded }
      return limit(
        'authorIds',
        some([...(agentIds() ?? []), ...(await nameable.visitorsCalled(value))]),
      )
    }
    case 'status':
      return STATUSES.some((status) => status === folded) ? { status: folded } : null
    case 'has':
      return /^(file|image)s?$/.test(folded) ? { hasFiles: true } : null
    case 'before':
      return limit('to', startOf(value, zone))
    case 'after':
      return limit('from', startOf(value, zone))
  }
}

function limit<Key extends keyof SearchLimits>(key: Key, value: SearchLimits[Key] | null) {
  return value === null ? null : { [key]: value }
}

function some(ids: readonly string[]): readonly string[] | null {
  return ids.length > 0 ? ids : null
}

/** When a day begins there; null when it is none. */
function startOf(day: string, zone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return null
  return momentsOf(zone, day, 0).first
}

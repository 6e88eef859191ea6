import type { ReportGroup } from '@tealight/protocol'
import type { Desk } from '../state/desk.ts'
import type { FilterName } from './choice.ts'
import { words } from './words.ts'

/** What narrows a report to one of a group. */
export const FILTER_OF = {
  site: 'siteId',
  team: 'teamId',
  agent: 'agentId',
  tag: 'tagId',
} as const satisfies Record<ReportGroup, FilterName>

/** How a site, team, agent or tag is called; null: whatever belongs to none. */
export function nameOf({ copy }: Desk, of: ReportGroup, id: string | null): string {
  if (id === null) return words('nobody')
  const { sites, teams, agents, tags } = copy
  const entities = { site: sites, team: teams, agent: agents, tag: tags } as const
  return entities[of].value.get(id)?.name ?? words('gone')
}

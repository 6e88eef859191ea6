import type { View } from './filter.ts'
import type { ListName } from './list-requests.ts'

const ACTIVE: View['filter'] = { statuses: ['queued', 'open', 'snoozed'] }

/** The lists that everybody has. */
export const BUILT_IN_VIEWS: Readonly<Record<ListName, View>> = {
  queue: { filter: { statuses: ['queued'] }, order: 'waiting' },
  mine: { filter: { statuses: ['open'], assigneeIds: ['me'] }, order: 'newest' },
  mentions: { filter: { callsMe: true }, order: 'called' },
  unassigned: { filter: { ...ACTIVE, assigneeIds: ['nobody'] }, order: 'newest' },
  snoozed: { filter: { statuses: ['snoozed'] }, order: 'newest' },
  resolved: { filter: { statuses: ['resolved'] }, order: 'newest' },
  all: { filter: {}, order: 'newest' },
  spam: { filter: { isSpam: true }, order: 'newest' },
}

/** The list of a team: what waits for it, and what it is at. */
export function teamView(teamId: string): View {
  return { filter: { ...ACTIVE, teamIds: [teamId] }, order: 'newest' }
}

import type { View } from './filter.ts'

/** The lists that everybody has. */
export const BUILT_IN_VIEWS = {
  queue: { filter: { statuses: ['queued'] }, order: 'waiting' },
  mine: { filter: { statuses: ['open'], assigneeIds: ['me'] }, order: 'newest' },
  mentions: { filter: { callsMe: true }, order: 'called' },
  unassigned: {
    filter: { statuses: ['queued', 'open', 'snoozed'], assigneeIds: ['nobody'] },
    order: 'newest',
  },
  snoozed: { filter: { statuses: ['snoozed'] }, order: 'newest' },
  resolved: { filter: { statuses: ['resolved'] }, order: 'newest' },
  all: { filter: {}, order: 'newest' },
} as const satisfies Record<string, DeepReadonly<View>>

export type BuiltInList = keyof typeof BUILT_IN_VIEWS

/** The list of a team: what waits for it, and what it is at. */
export function teamView(teamId: string): View {
  return { filter: { statuses: ['queued', 'open', 'snoozed'], teamIds: [teamId] }, order: 'newest' }
}

type DeepReadonly<Value> = { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }

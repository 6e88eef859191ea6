import { fold, STATUSES } from '@tealight/protocol'
import type { Desk } from '../state/desk.ts'

/** What a search can be narrowed by, in the order in which it is shown. */
export const FILTERS = [
  'from',
  'agent',
  'site',
  'team',
  'tag',
  'status',
  'has',
  'before',
  'after',
] as const

export type Filter = (typeof FILTERS)[number]

/** A filter that somebody writes: which one, how far, and where in the field. */
export interface Unfinished {
  filter: Filter
  value: string
  from: number
  to: number
}

/** The filter in which the cursor stands. */
export function unfinishedAt(text: string, cursor: number): Unfinished | null {
  const written = /(?<=^|[\s-])([a-z]+):("[^"]*|[^\s"]*)$/i.exec(text.slice(0, cursor))
  const filter = FILTERS.find((known) => known === written?.[1]?.toLowerCase())
  if (written === null || filter === undefined) return null
  const value = (written[2] ?? '').replace('"', '')
  return { filter, value, from: written.index, to: cursor }
}

const COMPLETIONS_MAX = 8

/** What the filter may go on with. */
export function completionsOf(desk: Desk, { filter, value }: Unfinished): string[] {
  const wanted = fold(value)
  const options = optionsOf(desk, filter).filter((option) => begins(fold(option), wanted))
  // What is whole needs no completing.
  return options.some((option) => fold(option) === wanted) ? [] : options.slice(0, COMPLETIONS_MAX)
}

/** Whether one of the words begins so, or all of them together. */
const begins = (option: string, wanted: string): boolean =>
  option.startsWith(wanted) || option.split(' ').some((word) => word.startsWith(wanted))

/** The text with the filter completed, and where the cursor stands then. */
export function completed(
  text: string,
  { filter, from, to }: Unfinished,
  option: string,
): { text: string; cursor: number } {
  const value = /\s/.test(option) ? `"${option}"` : option
  const before = `${text.slice(0, from)}${filter}:${value} `
  return { text: before + text.slice(to).trimStart(), cursor: before.length }
}

/** The text with a filter begun at its end. */
export function begun(text: string, filter: Filter): string {
  return `${text}${text === '' || /\s$/.test(text) ? '' : ' '}${filter}:`
}

function optionsOf({ copy, now }: Desk, filter: Filter): string[] {
  const agents = namesOf(copy.agents.value)
  switch (filter) {
    case 'from':
      return ['visitor', 'agent', 'me', ...agents]
    case 'agent':
      return ['me', ...agents]
    case 'site':
      return namesOf(copy.sites.value)
    case 'team':
      return namesOf(copy.teams.value)
    case 'tag':
      return namesOf(copy.tags.value)
    case 'status':
      return [...STATUSES]
    case 'has':
      return ['file']
    case 'before':
    case 'after':
      return DAYS_AGO.map((days) => dayOf(now.value - days * DAY_MS))
  }
}

const namesOf = (entities: ReadonlyMap<string, { name: string }>): string[] =>
  [...entities.values()].map(({ name }) => name).sort((a, b) => a.localeCompare(b))

const DAY_MS = 24 * 60 * 60_000
const DAYS_AGO = [0, 1, 7, 30, 365]

/** A day as filters have it, `2027-04-05`, by the clock of this browser. */
export function dayOf(at: number): string {
  const day = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

import type { Status } from '../entities.ts'
import { FILTER_NAMES_MAX, FILTER_TEXT_MAX_LENGTH, FILTER_WAIT_MAX_MINUTES } from '../limits.ts'
import type { Priority } from '../routing/priority.ts'
import type { Filter, Order, Verdict, View } from './filter.ts'

/*
 * A list as it stands in an address: `?status=open,snoozed&tag=ID&order=newest`. The same in the console's address and
 * in what it asks the server.
 */

export const STATUSES = ['queued', 'open', 'snoozed', 'resolved'] as const satisfies Status[]
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const satisfies Priority[]
export const VERDICTS = ['good', 'fair', 'poor'] as const satisfies Verdict[]
export const ORDERS = ['newest', 'waiting', 'called'] as const satisfies Order[]

/** What stands in an address. */
export type Parameters = Readonly<Record<string, string | undefined>>

/** Writes a filter down. What asks for nothing is left out. */
export function writeFilter(filter: Filter): Record<string, string> {
  const { waitedMinutes, callsMe, isSpam, text } = filter
  const written: Record<string, string | undefined> = {
    status: filter.statuses?.join(),
    site: filter.siteIds?.join(),
    team: filter.teamIds?.join(),
    agent: filter.assigneeIds?.join(),
    tag: filter.tagIds?.join(),
    language: filter.languages?.join(),
    priority: filter.priorities?.join(),
    rating: filter.ratings?.join(),
    waited: waitedMinutes?.toString(),
    calls: callsMe && 'me',
    spam: isSpam && 'only',
    text,
  }
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}

/** Writes a whole list down. */
export function writeView({ filter, order }: View): Record<string, string> {
  return { ...writeFilter(filter), order }
}

/** Reads a filter. What makes no sense is passed over: whoever writes it down again sees what was understood. */
export function readFilter(parameters: Parameters): Filter {
  const { status, site, team, agent, tag, language, priority, rating } = parameters
  const text = parameters['text']?.trim().slice(0, FILTER_TEXT_MAX_LENGTH).trim()
  return kept({
    statuses: some(status, isOneOf(STATUSES)),
    siteIds: some(site, isId),
    teamIds: some(team, isId),
    assigneeIds: some(agent, isAssignee),
    tagIds: some(tag, isId),
    languages: some(language, isLanguage),
    priorities: some(priority, isOneOf(PRIORITIES)),
    ratings: some(rating, isOneOf(VERDICTS)),
    waitedMinutes: minutes(parameters['waited']),
    callsMe: parameters['calls'] === 'me' ? true : undefined,
    isSpam: parameters['spam'] === 'only' ? true : undefined,
    text: text === '' ? undefined : text,
  })
}

export function readOrder(order: string | undefined): Order | null {
  return ORDERS.find((known) => known === order) ?? null
}

/** Without the fields that ask for nothing. */
function kept(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

function some<Value extends string>(
  written: string | undefined,
  isValue: (text: string) => text is Value,
): Value[] | undefined {
  const values = [...new Set(written?.split(','))].filter(isValue).slice(0, FILTER_NAMES_MAX)
  return values.length > 0 ? values : undefined
}

function isOneOf<Name extends string>(names: readonly Name[]) {
  return (text: string): text is Name => names.some((name) => name === text)
}

const isId = (text: string): text is string => /^[\w-]{10,36}$/.test(text)

const isAssignee = (text: string): text is string =>
  text === 'me' || text === 'nobody' || isId(text)

const isLanguage = (text: string): text is string =>
  /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text)

function minutes(written: string | undefined): number | undefined {
  const number = Number(written)
  const isFine = Number.isInteger(number) && number >= 1 && number <= FILTER_WAIT_MAX_MINUTES
  return isFine ? number : undefined
}

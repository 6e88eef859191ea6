import type { ReportStep } from '@tealight/protocol'

/** A day of the calendar, such as `2027-04-05`. */
type Day = string

export const PRESETS = ['today', 'yesterday', 'week', 'month', 'quarter', 'year', 'custom'] as const
export const STEPS = ['hour', 'day', 'week', 'month'] as const satisfies readonly ReportStep[]
export const FILTERS = ['siteId', 'teamId', 'agentId', 'tagId'] as const

export type Preset = (typeof PRESETS)[number]
export type FilterName = (typeof FILTERS)[number]

/** What somebody looks at. The address says it, so it can be kept and sent to a colleague. */
export interface Choice {
  preset: Preset
  from: Day
  to: Day
  step: ReportStep
  zone: string
  /** Whether the time counts as the clock shows it, or as the site is open. */
  hours: 'clock' | 'open'
  isCompared: boolean
  filter: Partial<Record<FilterName, string>>
}

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS: Record<Exclude<Preset, 'today' | 'yesterday' | 'custom'>, number> = {
  week: 7,
  month: 28,
  quarter: 91,
  year: 364,
}

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The day that it is there. */
function dayIn(zone: string, at: number): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)
}

function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The days of a preset, and steps that fit it. */
export function presetPeriod(
  preset: Preset,
  zone: string,
  now: number,
): Pick<Choice, 'from' | 'to' | 'step'> {
  const today = dayIn(zone, now)
  if (preset === 'today') return { from: today, to: today, step: 'hour' }
  if (preset === 'yesterday')
    return { from: addDays(today, -1), to: addDays(today, -1), step: 'hour' }
  const days = preset === 'custom' ? DAYS.month : DAYS[preset]
  const period = { from: addDays(today, 1 - days), to: today }
  return { ...period, step: stepFor(period) }
}

/** Steps of which there are neither so few that nothing is seen nor too many to be told apart. */
export function stepFor({ from, to }: Pick<Choice, 'from' | 'to'>): ReportStep {
  const days = lengthOf({ from, to })
  if (days <= 2) return 'hour'
  if (days <= 62) return 'day'
  return days <= 400 ? 'week' : 'month'
}

/** The same length of time, just before it. */
export function previousPeriod({ from, to }: Pick<Choice, 'from' | 'to'>): {
  from: Day
  to: Day
} {
  const days = lengthOf({ from, to })
  return { from: addDays(from, -days), to: addDays(to, -days) }
}

function lengthOf({ from, to }: Pick<Choice, 'from' | 'to'>): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
}

/** What the server is asked. */
export function queryOf({ from, to, zone, filter }: Choice): Record<string, string> {
  return { from, to, zone, ...filter }
}

/** What an address asks for; what makes no sense is left as it is at first. */
export function readChoice(search: string, now: number): Choice {
  const query = new URLSearchParams(search)
  const zone = known(query.get('zone')) ?? browserZone()
  const preset = PRESETS.find((name) => name === query.get('period')) ?? 'month'
  const period = presetPeriod(preset, zone, now)
  const own = preset === 'custom' ? ownPeriod(query) : null
  const step = STEPS.find((name) => name === query.get('step'))
  const shown = own === null ? period : { ...own, step: stepFor(own) }
  return {
    preset,
    ...shown,
    step: step ?? shown.step,
    zone,
    hours: query.get('hours') === 'open' ? 'open' : 'clock',
    isCompared: query.get('compare') !== 'no',
    filter: Object.fromEntries(FILTERS.flatMap((name) => entryOf(name, query.get(name)))),
  }
}

/** The address of a choice. */
export function searchOf({ preset, from, to, step, zone, hours, isCompared, filter }: Choice) {
  const query = new URLSearchParams({ period: preset })
  if (preset === 'custom') {
    query.set('from', from)
    query.set('to', to)
  }
  query.set('step', step)
  if (zone !== browserZone()) query.set('zone', zone)
  if (hours === 'open') query.set('hours', hours)
  if (!isCompared) query.set('compare', 'no')
  for (const [name, id] of Object.entries(filter)) query.set(name, id)
  return query.toString()
}

function ownPeriod(query: URLSearchParams): { from: Day; to: Day } | null {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null
}

function isDay(text: string): boolean {
  return /^2\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

function entryOf(name: FilterName, id: string | null): [FilterName, string][] {
  return id !== null && /^[\w-]{1,64}$/.test(id) ? [[name, id]] : []
}

/** As the browser knows it. */
function known(zone: string | null): string | null {
  try {
    if (zone !== null) new Intl.DateTimeFormat('en', { timeZone: zone }).format()
    return zone
  } catch {
    return null
  }
}

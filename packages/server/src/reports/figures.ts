import type {
  Figures,
  ReportFigures,
  ReportGroup,
  ReportGroupsResult,
  Spread,
  Times,
} from '@tealight/protocol'
import { grouped } from '../domain/reports/grouped.ts'
import type { Slot } from '../domain/reports/periods.ts'
import type { CountRow, ReportAsked, Reports, StoredSpread, TimesRow } from '../store/reports.ts'

/** The figures of every slot, and of all of them together. */
export async function figuresOf(reports: Reports, asked: ReportAsked): Promise<ReportFigures> {
  const { slots } = asked
  const [from = 0, to = 0] = [slots[0]?.from, slots.at(-1)?.to]
  const counts = await reports.counts(asked, 'slot')
  const times = await reports.times(asked, 'slot')
  // A median of all can't be told from those of the parts.
  const allTimes = await reports.times({ ...asked, slots: [{ from, to }] }, 'slot')
  const { of } = gathered(counts, times)
  return {
    whole: asFigures(counts, allTimes),
    slots: slots.map((slot: Slot) => ({ ...slot, ...of(String(slot.from)) })),
  }
}

/** The figures of each site, team, agent or tag that has some. */
export async function groupsOf(
  reports: Reports,
  asked: ReportAsked,
  by: ReportGroup,
): Promise<ReportGroupsResult> {
  const counts = await reports.counts(asked, by)
  const times = await reports.times(asked, by)
  const { keys, of } = gathered(counts, times)
  return { groups: keys.map((id) => ({ id, ...of(id) })) }
}

function gathered(counts: readonly CountRow[], times: readonly TimesRow[]) {
  const countsOf = grouped(counts, ({ key }) => key)
  const timesOf = grouped(times, ({ key }) => key)
  return {
    keys: [...new Set([...countsOf.keys(), ...timesOf.keys()])],
    of: (key: string | null) => asFigures(countsOf.get(key) ?? [], timesOf.get(key) ?? []),
  }
}

function asFigures(counts: readonly CountRow[], times: readonly TimesRow[]): Figures {
  const count = (kind: CountRow['kind']) =>
    counts.reduce((sum, row) => (row.kind === kind ? sum + row.count : sum), 0)
  const took = (kind: CountRow['kind']) => asTimes(times.find((row) => row.kind === kind))
  return {
    begun: count('begun'),
    returned: count('returned'),
    offline: count('offline'),
    asked: count('asked'),
    answered: count('answered'),
    firstResponse: took('first-response'),
    response: took('response'),
    waiting: took('waiting'),
    resolved: took('resolved'),
    missed: took('missed'),
  }
}

function asTimes(row: TimesRow | undefined): Times {
  if (row === undefined) return { count: 0, clock: null, open: null }
  return { count: row.clock[0], clock: asSpread(row.clock), open: asSpread(row.open) }
}

function asSpread([count, sum, shares]: StoredSpread): Spread | null {
  if (sum === null || shares === null) return null
  const [median, p90] = shares
  return { mean: sum / count, median, p90 }
}

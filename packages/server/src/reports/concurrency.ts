import type { ReportConcurrency } from '@tealight/protocol'
import type { ReportAsked, Reports } from '../store/reports.ts'

/** How many conversations were in hand at the same time, slot by slot. */
export async function concurrencyOf(
  reports: Reports,
  asked: ReportAsked,
  now: number,
): Promise<ReportConcurrency> {
  const found = await reports.concurrency(asked, now)
  const rows = new Map(found.map((row) => [row.from, row]))
  return {
    slots: asked.slots.map(({ from, to }) => {
      const { peak = 0, allMs = 0, anyMs = 0 } = rows.get(from) ?? {}
      return { from, to, peak, mean: anyMs === 0 ? null : allMs / anyMs }
    }),
  }
}

import type { ReportRatings, Score } from '@tealight/protocol'
import { grouped } from '../domain/reports/grouped.ts'
import type { ReportAsked, Reports } from '../store/reports.ts'

/** How often each score was given, in all and slot by slot. */
export async function ratingsOf(reports: Reports, asked: ReportAsked): Promise<ReportRatings> {
  const found = await reports.scores(asked)
  const bySlot = grouped(found, ({ key }) => key)
  const alike = grouped(found, ({ scale, score }) => `${scale} ${score}`)
  return {
    whole: [...alike.values()].flatMap(added),
    slots: asked.slots.map(({ from, to }) => ({
      from,
      to,
      scores: (bySlot.get(String(from)) ?? []).map(({ key, ...score }) => score),
    })),
  }
}

function added(alike: readonly Score[]): Score[] {
  const [first] = alike
  if (first === undefined) return []
  const { scale, score } = first
  return [{ scale, score, count: alike.reduce((sum, { count }) => sum + count, 0) }]
}

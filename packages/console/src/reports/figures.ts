import type { Figure, Figures, Times } from '@tealight/protocol'
import { locale } from '../i18n/language.ts'
import { formatTook } from './format.ts'
import type { ReportWord } from './words.ts'

/** A figure as the page shows it: what is read of the report, and how it is written. */
export interface ShownFigure {
  figure: Figure
  word: ReportWord
  unit: 'count' | 'time'
  times: (of: Figures) => Times | null
  /** Whether more of it is good news; null: neither. */
  isGoodWhenMore: boolean | null
  count: (of: Figures) => number
}

const count = (
  figure: Figure,
  word: ReportWord,
  read: (of: Figures) => number,
  isGoodWhenMore: boolean | null = null,
): ShownFigure => ({ figure, word, unit: 'count', times: () => null, isGoodWhenMore, count: read })

const time = (figure: Figure, word: ReportWord, read: (of: Figures) => Times): ShownFigure => ({
  figure,
  word,
  unit: 'time',
  times: read,
  isGoodWhenMore: false,
  count: (of) => read(of).count,
})

/** In the order in which the page shows them. */
export const SHOWN_FIGURES: readonly ShownFigure[] = [
  count('begun', 'begun', ({ begun }) => begun),
  count('returned', 'returned', ({ returned }) => returned),
  count('resolved', 'resolved', ({ resolved }) => resolved.count, true),
  count('missed', 'missed', ({ missed }) => missed.count, false),
  count('offline', 'offline', ({ offline }) => offline),
  count('asked', 'asked', ({ asked }) => asked),
  count('answered', 'answered', ({ answered }) => answered),
  time('waiting', 'waiting', ({ waiting }) => waiting),
  time('first-response', 'first-response', ({ firstResponse }) => firstResponse),
  time('response', 'response', ({ response }) => response),
  time('resolved', 'resolution', ({ resolved }) => resolved),
]

/** What of a figure is drawn: how many, or the median of the times. Null: there is nothing. */
export function valueOf(
  { unit, count, times }: ShownFigure,
  of: Figures,
  hours: 'clock' | 'open',
): number | null {
  return unit === 'count' ? count(of) : (times(of)?.[hours]?.median ?? null)
}

export function formatValue({ unit }: Pick<ShownFigure, 'unit'>, value: number | null): string {
  if (value === null) return '–'
  return unit === 'count' ? formatNumber(value) : formatTook(value)
}

const formatNumber = (value: number): string => value.toLocaleString(locale())

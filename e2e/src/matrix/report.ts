import type { RungName } from '@tealight/client'
import type { Cell } from './cell.ts'
import type { Talk } from './conversation.ts'

/** What came of it when somebody talked through a box. */
export interface Row extends Talk {
  cell: Cell
  prefers: RungName | undefined
}

const HEADS = [
  'box',
  'set up as',
  'prefers',
  'rung',
  'settled',
  'first →',
  'first ←',
  '→ agent',
  '→ visitor',
  'result',
]

/** The whole matrix in Markdown. Times are ms; those of either direction are median / longest. */
export function table(rows: readonly Row[]): string {
  const lines = [HEADS, HEADS.map(() => '---'), ...rows.map(cellsOf)]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function cellsOf(row: Row): string[] {
  const { cell, prefers, rung } = row
  return [
    cell.box,
    cell.variant,
    prefers ?? '',
    rung,
    whole(row.settledMs),
    whole(row.firstToAgentMs),
    whole(row.firstToVisitorMs),
    spread(row.toAgentMs),
    spread(row.toVisitorMs),
    'each once, in order',
  ]
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN
  return `${whole(median)} / ${whole(sorted.at(-1) ?? NaN)}`
}

function whole(ms: number): string {
  return ms.toFixed(0)
}

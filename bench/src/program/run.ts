import { cpus } from 'node:os'
import { type Options, readOptions } from './options.ts'
import { type Table, tableLines } from './table.ts'

/** One line of what a benchmark tells. */
export interface Line {
  name: string
  value: string
  /** What is aimed at, and whether it was reached. */
  goal?: Goal
}

export interface Goal {
  text: string
  isReached: boolean
}

export interface Result {
  /** Several things beside one another, above the lines. */
  table?: Table
  lines: Line[]
  /** The same for programs: the last line with `--json`. */
  json: object
}

/** Runs a benchmark as a program: reads the options, measures, prints. */
export async function run(
  title: string,
  measure: (options: Options) => Promise<Result>,
): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  // Whoever leaves takes along what it started; a signal alone would not.
  process.once('SIGTERM', () => process.exit(1))
  const beganMs = performance.now()
  const { table, lines, json } = await measure(options)
  const took = ((performance.now() - beganMs) / 1000).toFixed(0)
  console.log(`\n${title} (Node ${process.versions.node}, ${cpus().length} cores, ${took} s)\n`)
  if (table) console.log(`${tableLines(table).map(indent).join('\n')}\n`)
  const width = Math.max(...lines.map(({ name }) => name.length))
  for (const { name, value, goal } of lines) {
    console.log(`  ${name.padEnd(width)}  ${value.padStart(12)}${goal ? verdict(goal) : ''}`)
  }
  console.log('')
  if (options.json) console.log(JSON.stringify(json))
  process.exit()
}

/** Says what goes on, while it goes on. */
export function say(what: string): void {
  console.log(`  … ${what}`)
}

export function bytes(value: number): string {
  return `${Math.round(value).toLocaleString('en')} B`
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`
}

export function times(value: number): string {
  return `${value.toFixed(2)} x`
}

export function atMost(limit: number, value: number, unit: string): Goal {
  return { text: `at most ${limit.toLocaleString('en')} ${unit}`, isReached: value <= limit }
}

export function atLeast(limit: number, value: number, unit: string): Goal {
  return { text: `at least ${limit.toLocaleString('en')} ${unit}`, isReached: value >= limit }
}

function indent(line: string): string {
  return `  ${line}`
}

function verdict({ text, isReached }: Goal): string {
  return `   ${isReached ? '✓' : '✗'} ${text}`
}

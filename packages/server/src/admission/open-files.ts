import { readdirSync, readFileSync } from 'node:fs'

const LIMITS = '/proc/self/limits'
const OPEN = '/proc/self/fd'

/**
 * How many files this process may open besides those that it has open now: database, threads, log. Node has raised the
 * limit as far as it may. Linux tells it; elsewhere nothing is known, and the system itself refuses.
 */
export function filesLeft(): number {
  try {
    return maxIn(readFileSync(LIMITS, 'utf8')) - readdirSync(OPEN).length
  } catch {
    return Infinity
  }
}

function maxIn(limits: string): number {
  const soft = /^Max open files\s+(\d+)/m.exec(limits)?.[1]
  return soft === undefined ? Infinity : Number(soft)
}

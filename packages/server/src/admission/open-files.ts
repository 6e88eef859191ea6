import { readFileSync } from 'node:fs'

/** How many files this process may have open, connections among them. Node has raised it as far as it may. */
export function openFilesMax(): number {
  return maxIn(readLimits()) ?? Infinity
}

/** Linux tells it; elsewhere nothing is known, and the system itself refuses. */
function readLimits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8')
  } catch {
    return ''
  }
}

function maxIn(limits: string): number | null {
  const soft = /^Max open files\s+(\d+)/m.exec(limits)?.[1]
  return soft === undefined ? null : Number(soft)
}

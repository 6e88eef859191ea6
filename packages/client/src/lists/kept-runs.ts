import type { View } from '@tealight/protocol'
import { emptyRun, type Run } from './run.ts'

/** As many lists as are kept, to be there at once. */
const LISTS_MAX = 8

/** The runs of those lists that were shown last. */
export interface KeptRuns {
  /** An empty one where none is kept. */
  of(view: View): Run
  put(run: Run): void
  all(): Run[]
}

export function keepRuns(): KeptRuns {
  const runs = new Map<string, Run>()
  /** The same one each time it is asked for. */
  let empty: Run | null = null

  return {
    of(view) {
      const kept = runs.get(JSON.stringify(view))
      if (kept !== undefined) return kept
      if (empty?.view !== view) empty = emptyRun(view)
      return empty
    },
    put(run) {
      const key = JSON.stringify(run.view)
      runs.delete(key)
      runs.set(key, run)
      for (const old of [...runs.keys()].slice(0, -LISTS_MAX)) runs.delete(old)
    },
    all: () => [...runs.values()],
  }
}

/** What was told in the last while: each thing is told once. */
export interface ToldLately {
  /** Whether it was not told yet; it is from now on. */
  isFirst(name: string, now: number): boolean
}

/** Everything is forgotten after this, and what is older is no news. */
export const LATELY_MS = 60_000

/** In two halves, the older of which is dropped when its time has come: nothing has to be looked through. */
export function rememberTold(): ToldLately {
  let recent = new Set<string>()
  let older = new Set<string>()
  let since = 0
  return {
    isFirst(name, now) {
      if (now - since >= LATELY_MS) {
        older = now - since < 2 * LATELY_MS ? recent : new Set()
        recent = new Set()
        since = now
      }
      if (recent.has(name) || older.has(name)) return false
      recent.add(name)
      return true
    },
  }
}

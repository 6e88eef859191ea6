/** Whether this browser's visitor has written to the site before. */
export function hasWritten(siteKey: string): boolean {
  try {
    return !!localStorage.getItem(`tealight:${siteKey}:token`)
  } catch {
    return false // storage is blocked here: nobody comes back
  }
}

const SAFARI_IDLE_MS = 500

/** Leaves the page in peace until it has come up. Safari can't say when it is idle. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task)
  else setTimeout(task, SAFARI_IDLE_MS)
}

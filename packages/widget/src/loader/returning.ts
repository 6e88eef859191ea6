/** Whether this browser's visitor has written to the site before. */
export function hasWritten(siteKey: string): boolean {
  try {
    return !!localStorage.getItem(`tealight:${siteKey}:token`)
  } catch {
    return false // storage is blocked here: nobody comes back
  }
}

/** Leaves the page in peace until it has come up. Safari can't say when it is idle. */
export function whenIdle(task: () => void): void {
  const wait: (task: () => void) => void = window.requestIdleCallback ?? setTimeout
  wait(task)
}

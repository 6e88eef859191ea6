/** Whether this browser's visitor has written to the site before. */
export function hasWritten(siteKey: string): boolean {
  try {
    return !!localStorage.getItem(`tealight:${siteKey}:token`)
  } catch {
    return false // storage is blocked here: nobody comes back
  }
}

/**
 * Tells that this browser's visitor has written in another tab: the server has acknowledged a message that waited in the
 * storage which all tabs have in common. Gives back how to end it.
 */
export function whenWritten(siteKey: string, task: () => void): () => void {
  const notice = ({ key, newValue }: StorageEvent): void => {
    if (!newValue && key?.startsWith(`tealight:${siteKey}:outbox`)) task()
  }
  addEventListener('storage', notice)
  return () => removeEventListener('storage', notice)
}

/** Leaves the page in peace until it has come up. Safari can't say when it is idle. */
export function whenIdle(task: () => void): void {
  const wait: (task: () => void) => void = window.requestIdleCallback ?? setTimeout
  wait(task)
}

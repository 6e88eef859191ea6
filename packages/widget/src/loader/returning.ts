/** Whether this browser's visitor has written to the site before. */
export function hasWritten(siteKey: string): boolean {
  try {
    return !!localStorage.getItem(`tealight:${siteKey}:token`)
  } catch {
    return false // storage is blocked here: nobody comes back
  }
}

/**
 * Tells what happens in other tabs, by the storage that all have in common. `onWritten`: the server has acknowledged a
 * message that waited there. `onOther`: whoever wrote there is forgotten, or somebody else now. Gives back how to end it.
 */
export function whenOthersTalk(
  siteKey: string,
  onWritten: () => void,
  onOther: () => void,
): () => void {
  const notice = ({ key, oldValue, newValue }: StorageEvent): void => {
    if (!newValue && key?.startsWith(`tealight:${siteKey}:outbox`)) onWritten()
    if (oldValue && key === `tealight:${siteKey}:token`) onOther()
  }
  addEventListener('storage', notice)
  return () => removeEventListener('storage', notice)
}

/** Leaves the page in peace until it has come up, but not for ever: some never rest. Safari can't say when it is idle. */
export function whenIdle(task: () => void): void {
  const wait: (task: () => void, options: object) => void = window.requestIdleCallback ?? setTimeout
  wait(task, { timeout: 2e3 })
}

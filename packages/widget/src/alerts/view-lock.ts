/** Lets the tabs of a site know whether somebody looks at the chat in one of them. */
export interface ViewLock {
  /** Whether it is so in this tab. */
  hold(isInView: boolean): void
  isHeldAnywhere(): Promise<boolean>
}

/**
 * By a lock that several may hold at once: it goes with the tab that holds it, however that ends. Browsers without locks
 * don't share a stream among tabs either: there each tab is by itself.
 */
export function openViewLock(siteKey: string): ViewLock {
  const { locks } = navigator
  const name = `tealight-view:${siteKey}`
  let release: (() => void) | undefined

  return {
    hold(isInView) {
      if (isInView === !!release) return
      release?.()
      release = undefined
      if (!isInView || !locks) return
      const held = new Promise<void>((resolve) => (release = resolve))
      // Locks are forbidden in a sandboxed frame.
      locks.request(name, { mode: 'shared' }, () => held).catch(() => {})
    },
    async isHeldAnywhere() {
      const held = await locks?.query().catch(() => null)
      return !!held?.held?.some((lock) => lock.name === name)
    },
  }
}

/** Lets the tabs of a browser know whether something is so in one of them. */
export interface SharedLock {
  /** Whether it is so in this tab. */
  hold(isSo: boolean): void
  isHeldAnywhere(): Promise<boolean>
}

/**
 * By a lock that several may hold at once: it goes with the tab that holds it, however that ends. Browsers without locks
 * don't share a stream among tabs either: there each tab is by itself.
 */
export function openSharedLock(name: string): SharedLock {
  const { locks } = navigator
  let release: (() => void) | undefined

  return {
    hold(isSo) {
      if (isSo === !!release) return
      release?.()
      release = undefined
      if (!isSo || !locks) return
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

import type { Tabs } from './tabs.ts'

/** Web Locks elect, BroadcastChannel tells. Undefined where a browser lacks either: then each page is by itself. */
export function browserTabs(): Tabs | undefined {
  const { locks } = navigator
  if (!locks || !window.BroadcastChannel) return
  return {
    lead(name, how, onLead, onLost) {
      const abort = new AbortController()
      let isOver = false
      let release = (): void => abort.abort()
      const options = {
        free: { ifAvailable: true },
        wait: { signal: abort.signal },
        take: { steal: true },
      }
      locks
        .request(name, options[how], (lock) => {
          if (isOver) return
          if (!lock) return onLost()
          onLead()
          return new Promise<void>((resolve) => (release = resolve))
        })
        // Where locks are forbidden, as in a sandboxed frame, nobody else is to be led.
        .catch(({ name: reason }) => isOver || (reason === 'AbortError' ? onLost() : onLead()))
      return () => {
        isOver = true
        release()
      }
    },
    join(name, onSaid) {
      const channel = new BroadcastChannel(name)
      channel.onmessage = ({ data }) => onSaid(data)
      return { post: (said) => channel.postMessage(said), close: () => channel.close() }
    },
  }
}

import type { Alerts, AlertSetting } from '../alerts/alerts.ts'
import { whenIdle } from '../loader/returning.ts'

/** What tells somebody of an answer, once it is there. */
export interface LaterAlerts extends Pick<Alerts, 'look' | 'leave'> {
  readonly now: Alerts | undefined
}

/** Who has not written is told nothing, and loads nothing for it. The next change tries again where it can't be had. */
export function alertLater(
  setting: Omit<AlertSetting, 'isReturning'>,
  hasWritten: () => boolean,
  onLoad: () => void,
): LaterAlerts {
  const isReturning = hasWritten()
  let now: Alerts | undefined
  let loading: Promise<void> | undefined
  let isOver = false

  async function load(): Promise<void> {
    try {
      await new Promise<void>(whenIdle)
      const { startAlerts } = await import('../alerts/alerts.ts')
      if (isOver) return
      now = startAlerts({ ...setting, isReturning })
      onLoad()
    } catch {
      loading = undefined
    }
  }

  return {
    get now() {
      return now
    },
    look(isOpen) {
      if (now) now.look(isOpen)
      else if (hasWritten()) loading ??= load()
    },
    leave() {
      isOver = true
      now?.leave()
    },
  }
}

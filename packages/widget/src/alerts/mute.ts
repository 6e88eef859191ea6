import type { KeyValueStorage } from '@tealight/client'

/** Whether the visitor wants to hear nothing, in all tabs of this site. */
export interface Mute {
  isOn(): boolean
  toggle(): void
}

export function openMute(storage: KeyValueStorage, siteKey: string): Mute {
  const key = `tealight:${siteKey}:muted`
  const isOn = (): boolean => storage.get(key) !== null
  return {
    isOn,
    toggle() {
      if (isOn()) storage.remove(key)
      else storage.set(key, '1')
    },
  }
}

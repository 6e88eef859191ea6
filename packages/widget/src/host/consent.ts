import type { KeyValueStorage } from '@tealight/client'

/** Whether anything may be stored in this browser. */
export interface Consent {
  isMissing(): boolean
  give(): void
}

/** Until it is given, what is stored lasts no longer than it would have without: nothing gets there. */
export function openConsent(storage: KeyValueStorage, siteKey: string, isAsked: boolean): Consent {
  const key = `tealight:${siteKey}:consent`
  const { set } = storage
  let isMissing = isAsked && !storage.get(key)
  if (isMissing) storage.set = () => {}
  return {
    isMissing: () => isMissing,
    give() {
      if (!isMissing) return
      isMissing = false
      storage.set = set
      set(key, '1')
    },
  }
}

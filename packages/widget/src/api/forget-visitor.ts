import type { ApiSetting } from './api.ts'

/**
 * Takes everything out of this browser that belongs to the visitor. Other tabs see the token go, and begin anew; in this
 * one the panel has to.
 */
export function forgetVisitor({ place, environment }: ApiSetting): void {
  const prefix = `tealight:${place.settings.siteKey}:`
  const isOurs = (key: string): boolean => key.startsWith(prefix)
  const { storage } = environment
  storage.keys().filter(isOurs).forEach(storage.remove)
  try {
    const keys = Object.keys(sessionStorage).filter(isOurs)
    keys.forEach((key) => sessionStorage.removeItem(key))
    indexedDB.deleteDatabase(`${prefix}files`)
  } catch {
    // Storage is blocked here: nothing is kept.
  }
}

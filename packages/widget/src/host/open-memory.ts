/** Remembers whether the chat is open, for this tab alone. */
export interface OpenMemory {
  wasOpen(): boolean
  keep(isOpen: boolean): void
}

/** Where storage is blocked or full, the chat is closed on the next page, nothing worse. */
export function openMemory(siteKey: string): OpenMemory {
  const key = `tealight:${siteKey}:open`
  return {
    wasOpen: () => attempt(() => sessionStorage.getItem(key)) != null,
    keep: (isOpen) =>
      attempt(() => (isOpen ? sessionStorage.setItem(key, '1') : sessionStorage.removeItem(key))),
  }
}

function attempt<T>(deed: () => T): T | undefined {
  try {
    return deed()
  } catch {
    return undefined
  }
}

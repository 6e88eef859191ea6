import type { KeyValueStorage } from '@tealight/client'
import type { Quote } from '@tealight/protocol'

/** What was typed and not sent. */
export interface Draft {
  text(): string
  /** The message that it answers. */
  quote?: Quote | undefined
  /** It was to be sent, and waits for files that are on their way. */
  isHeld?: boolean
  keep(text: string): void
  /** What was told of oneself with the first message. */
  recall(): string | null
  remember(about: string): void
}

/** Kept in storage once the visitor has written, since nothing may be stored before; until then for this page. */
export function openDraft(
  storage: KeyValueStorage,
  siteKey: string,
  hasWritten: () => boolean,
): Draft {
  const key = `tealight:${siteKey}:draft`
  const aboutKey = `tealight:${siteKey}:about`
  let current = hasWritten() ? (storage.get(key) ?? '') : ''
  return {
    text: () => current,
    keep(text) {
      current = text
      if (!hasWritten()) return
      if (text) storage.set(key, text)
      else storage.remove(key)
    },
    recall: () => storage.get(aboutKey),
    remember: (about) => storage.set(aboutKey, about),
  }
}

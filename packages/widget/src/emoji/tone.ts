import type { KeyValueStorage } from '@tealight/client'
import { SKIN_TONES } from '@tealight/protocol'

/** The chosen skin tone. */
export interface Tone {
  chosen(): number
  keep(tone: number): void
}

/** While nothing may be stored it is kept for this page. */
let forThisPage = 0

/** Remembers a tone, in storage once the visitor has written: nothing may be there before. */
export function openTone(storage: KeyValueStorage, siteKey: string): Tone {
  const key = `tealight:${siteKey}:tone`
  return {
    chosen() {
      const kept = Number(storage.get(key) ?? forThisPage)
      return kept in SKIN_TONES ? kept : 0
    },
    keep(tone) {
      forThisPage = tone
      if (storage.get(`tealight:${siteKey}:token`)) storage.set(key, String(tone))
    },
  }
}

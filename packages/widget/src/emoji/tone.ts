import type { KeyValueStorage } from '@tealight/client'
import { WITH_SKIN } from './emoji-list.ts'

/** None, then from light to dark. */
export const TONES = ['', '\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}'] as const

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
      return kept in TONES ? kept : 0
    },
    keep(tone) {
      forThisPage = tone
      if (storage.get(`tealight:${siteKey}:token`)) storage.set(key, String(tone))
    },
  }
}

/** An emoji in a skin tone, if it shows skin: the tone stands behind the first sign, in place of the wish for colour. */
export function withTone(emoji: string, tone: number): string {
  if (tone === 0 || !WITH_SKIN.has(emoji)) return emoji
  const [first = '', ...rest] = emoji.replace('\ufe0f', '')
  return first + TONES[tone] + rest.join('')
}

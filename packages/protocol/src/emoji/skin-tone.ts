import { WITH_SKIN } from './emoji-list.ts'

/** None, then from light to dark. */
export const SKIN_TONES = [
  '',
  '\u{1f3fb}',
  '\u{1f3fc}',
  '\u{1f3fd}',
  '\u{1f3fe}',
  '\u{1f3ff}',
] as const

/** An emoji in a skin tone, if it shows skin: the tone stands behind the first sign, in place of the wish for colour. */
export function withTone(emoji: string, tone: number): string {
  if (tone === 0 || !WITH_SKIN.has(emoji)) return emoji
  const [first = '', ...rest] = emoji.replace('\ufe0f', '')
  return first + SKIN_TONES[tone] + rest.join('')
}

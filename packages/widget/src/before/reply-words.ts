import type { MoreWords } from '../i18n/more/more-en.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How soon the first answer usually comes, told no better than it was. Nothing where it takes longer than a day. */
export function replyWords(replyMs: number | null, { before }: MoreWords): string {
  if (replyMs === null || replyMs > 24 * HOUR_MS) return ''
  if (replyMs > HOUR_MS) return before.replyHours(Math.ceil(replyMs / HOUR_MS))
  if (replyMs > 10 * MINUTE_MS) return before.replyMinutes(Math.ceil(replyMs / MINUTE_MS / 10) * 10)
  return replyMs > MINUTE_MS ? before.replySoon : before.replyAtOnce
}

import type { QueuePlace } from '@tealight/protocol'
import type { MoreWords } from '../i18n/more/more-en.ts'

const MINUTE_MS = 60_000

/** Where somebody stands, and how long it takes as far as anybody can tell. */
export function placeWords({ place, waitMs }: QueuePlace, { waiting }: MoreWords): string {
  return `${place === 1 ? waiting.next : waiting.place(place)} ${waitWords(waitMs, waiting)}`
}

function waitWords(waitMs: number | null, words: MoreWords['waiting']): string {
  if (waitMs === null) return words.unknown
  const minutes = Math.ceil(waitMs / MINUTE_MS)
  return minutes < 60 ? words.minutes(minutes) : words.hours(Math.ceil(minutes / 60))
}

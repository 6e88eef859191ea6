import type { Language } from '../i18n/language.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'
import { timeOfDay } from '../panel/clock.ts'

const DAY_MS = 24 * 3600_000

/** "Back on Monday at 9:00", by the clock of whoever reads it. Nothing when it is not known. */
export function openingWords(
  opensAt: number | null,
  { before }: MoreWords,
  language: Language,
  now = Date.now(),
): string {
  if (opensAt === null || opensAt <= now) return ''
  const time = timeOfDay(opensAt, language)
  const days = Math.round((midnight(opensAt) - midnight(now)) / DAY_MS)
  if (days === 0) return before.backToday(time)
  if (days === 1) return before.backTomorrow(time)
  const weekday = { weekday: 'long' } as const
  const date = { ...weekday, day: 'numeric', month: 'long' } as const
  const format = days < 7 ? weekday : date
  return before.backOn(new Date(opensAt).toLocaleDateString(language, format), time)
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

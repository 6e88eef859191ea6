import { closeness } from './closeness.ts'
import type { Entry } from './entry.ts'

/** Entries under a heading. */
export interface Group {
  name: 'recent' | 'actions' | 'people' | 'conversations' | 'settings' | 'search'
  entries: Entry[]
}

/** As many of a kind as are looked through at a glance. */
const EACH_MAX = 6

/** What somebody may mean, the closest first; before anything is typed, what was chosen last. */
export function offersFor(
  typed: string,
  groups: readonly Group[],
  recent: readonly string[],
): Group[] {
  if (typed.trim() === '') return beforeTyping(groups, recent)
  const ranked = groups.map(({ name, entries }) => {
    const close = entries
      .map((entry) => ({ entry, score: scoreOf(typed, entry, recent) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, EACH_MAX)
    return { name, entries: close.map(({ entry }) => entry), best: close[0]?.score ?? 0 }
  })
  return ranked.filter(({ best }) => best > 0).sort((a, b) => b.best - a.best)
}

function beforeTyping(groups: readonly Group[], recent: readonly string[]): Group[] {
  const all = groups.flatMap(({ entries }) => entries)
  const last = recent.flatMap((id) => all.find((entry) => entry.id === id) ?? [])
  const rest = groups
    .filter(({ name }) => name === 'actions' || name === 'conversations')
    .map(({ name, entries }) => ({
      name,
      entries: entries
        .filter((entry) => !last.includes(entry))
        .slice(0, name === 'actions' ? undefined : EACH_MAX),
    }))
  return [{ name: 'recent' as const, entries: last }, ...rest].filter(
    ({ entries }) => entries.length > 0,
  )
}

/** The title counts for more than what is said about it, and what was chosen before for a little more. */
function scoreOf(
  typed: string,
  { id, title, about = '' }: Entry,
  recent: readonly string[],
): number {
  const byTitle = closeness(typed, title)
  // Letters scattered over a sentence mean nothing.
  const byAll = Math.max(closeness(typed, `${title} ${about}`) - 1.5, 0)
  const score = Math.max(byTitle, byAll)
  return score === 0 ? 0 : score + (recent.includes(id) ? 0.5 : 0)
}

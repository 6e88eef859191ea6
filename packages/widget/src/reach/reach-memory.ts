import type { Followed } from './rules.ts'

/** Which rules were followed here, what was tracked, and the how many-th visit this is. */
export interface ReachMemory {
  /** Null where nothing may be stored. */
  visits: number | null
  /** How often what was tracked in this visit; on this page alone, where nothing may be stored. */
  readonly events: Readonly<Record<string, number>>
  followed(rule: string): Followed
  follow(rule: string, now: number): void
  count(event: string): void
}

interface Kept {
  visits: number
  rules: Record<string, number>
  events: Record<string, number>
}

/**
 * What outlives the page does so only where it may be stored, and only for rules that ask for it: what they were followed in
 * this visit for the tab, the rest for longer.
 */
export function openReachMemory(
  siteKey: string,
  mayStore: boolean,
  countsVisits: boolean,
): ReachMemory {
  const key = `tealight:${siteKey}:reach`
  const local = mayStore ? attempt(() => localStorage) : undefined
  const session = mayStore ? attempt(() => sessionStorage) : undefined
  const ever = read(local, key)
  const visit = read(session, key)
  const page: Record<string, number> = {}
  if (countsVisits && visit.visits === 0) {
    ever.visits += 1
    visit.visits = 1
    keep()
  }

  function keep(): void {
    attempt(() => local?.setItem(key, JSON.stringify(ever)))
    attempt(() => session?.setItem(key, JSON.stringify(visit)))
  }

  return {
    visits: local ? ever.visits : null,
    followed: (rule) => {
      const times = { page: page[rule], visit: visit.rules[rule], ever: ever.rules[rule] }
      return Object.fromEntries(Object.entries(times).filter(([, at]) => at !== undefined))
    },
    get events() {
      return visit.events
    },
    count(event) {
      visit.events[event] = (visit.events[event] ?? 0) + 1
      keep()
    },
    follow(rule, now) {
      page[rule] = visit.rules[rule] = ever.rules[rule] = now
      keep()
    },
  }
}

function read(storage: Storage | undefined, key: string): Kept {
  const kept: Partial<Kept> = attempt(() => JSON.parse(storage?.getItem(key) ?? '{}')) ?? {}
  return { visits: Number(kept.visits) || 0, rules: { ...kept.rules }, events: { ...kept.events } }
}

/** Storage may be blocked or full. */
function attempt<T>(deed: () => T): T | undefined {
  try {
    return deed()
  } catch {
    return undefined
  }
}

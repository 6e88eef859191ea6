/** What a list shows: its rows, and how many have come that would move them. */
export interface Shown {
  ids: readonly string[]
  /** New ones that stand ahead of what is held. */
  hidden: number
}

/**
 * The rows of a list while somebody points at one of them, or stands at it: everything down to it stays where it was,
 * also what is in the list no more. What comes ahead of it waits; what comes behind it is shown.
 */
export function withHeld(held: readonly string[], live: readonly string[]): Shown {
  if (held.length === 0) return { ids: live, hidden: 0 }
  const isHeld = new Set(held)
  const from = endOf(held, live, isHeld)
  const behind = live.filter((id, index) => index >= from && !isHeld.has(id))
  const hidden = live.filter((id, index) => index < from && !isHeld.has(id)).length
  return { ids: [...held, ...behind], hidden }
}

/**
 * Where in the list those begin that stand behind what is held. Most of what is held still stands side by side; what has
 * moved away does not count.
 */
function endOf(
  held: readonly string[],
  live: readonly string[],
  isHeld: ReadonlySet<string>,
): number {
  const places = new Map(live.map((id, index) => [id, index]))
  for (const id of held.toReversed()) {
    const place = places.get(id)
    if (place === undefined) continue
    const ahead = live.slice(0, place).filter((other) => isHeld.has(other)).length
    const stays = ahead >= Math.floor((held.length - 1) / 2)
    if (stays) return place + 1
  }
  return 0
}

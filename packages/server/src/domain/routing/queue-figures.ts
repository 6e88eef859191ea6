import type { QueueFigures } from '@tealight/protocol'
import type { TeamRecord } from '../entities.ts'
import { QueuePace } from '../queue-pace.ts'

/** What is longer ago tells nothing about how it goes now. */
export const FIGURES_MS = 30 * 60_000

/** Who waits in a queue. */
interface Size {
  teamId: string
  waiting: number
  oldestAt: number | null
  /** Of those who wait, how many have come of late. */
  arrived: number
}

/** A stay in a queue that has ended. */
interface Stay {
  teamId: string
  enteredAt: number
  leftAt: number
  how: 'answered' | 'moved' | 'ended' | 'snoozed'
}

/** How a team's queue does, from who waits and from the stays that have ended of late, the oldest first. */
export function queueFigures(
  { id: teamId }: Pick<TeamRecord, 'id'>,
  sizes: readonly Size[],
  staysAnywhere: readonly Stay[],
  now: number,
): QueueFigures {
  const size = sizes.find((one) => one.teamId === teamId)
  const stays = staysAnywhere.filter((stay) => stay.teamId === teamId)
  const waiting = size?.waiting ?? 0
  const pace = new QueuePace()
  for (const { leftAt } of stays) pace.left(leftAt)
  return {
    teamId,
    waiting,
    oldestAt: size?.oldestAt ?? null,
    arrived:
      (size?.arrived ?? 0) + stays.filter(({ enteredAt }) => enteredAt > now - FIGURES_MS).length,
    served: stays.filter(({ how }) => how === 'answered').length,
    waitMs: pace.waitMs(waiting + 1, now),
  }
}

import type { QueueFigures } from '@tealight/protocol'
import type { ConversationRecord, TeamRecord } from '../entities.ts'
import { QueuePace } from '../queue-pace.ts'

/** What is longer ago tells nothing about how it goes now. */
export const FIGURES_MS = 30 * 60_000

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
  waitingAnywhere: readonly Pick<ConversationRecord, 'teamId' | 'queuedAt'>[],
  staysAnywhere: readonly Stay[],
  now: number,
): QueueFigures {
  const isRecent = (at: number) => at > now - FIGURES_MS
  const waiting = waitingAnywhere.flatMap((one) =>
    one.teamId === teamId && one.queuedAt !== null ? [one.queuedAt] : [],
  )
  const stays = staysAnywhere.filter((stay) => stay.teamId === teamId)
  const served = stays.filter(({ how }) => how === 'answered')
  const pace = new QueuePace()
  for (const { leftAt } of stays) pace.left(leftAt)
  return {
    teamId,
    waiting: waiting.length,
    oldestAt: waiting.length === 0 ? null : Math.min(...waiting),
    arrived: [...waiting, ...stays.map(({ enteredAt }) => enteredAt)].filter(isRecent).length,
    served: served.length,
    waitMs: pace.waitMs(waiting.length + 1, now),
  }
}

import type { TeamRouting } from '@tealight/protocol'
import type { ConversationRecord, TeamRecord } from '../entities.ts'
import { type Decision, type Moment, silently, told } from '../entries.ts'
import { ended, woken } from '../states.ts'
import { turnDown } from './give.ts'

/** What time does to a conversation: an offer ends, a queue overflows, a visitor is warned, a snooze is over. */
export function becomeDue(
  before: ConversationRecord,
  routing: TeamRouting,
  teams: readonly TeamRecord[],
  moment: Moment,
): Decision {
  switch (before.status) {
    case 'queued':
      if (before.offer !== null && before.offer.until <= moment.at)
        return turnDown(before, before.offer.agentId)
      return overflowed(before, routing, teams, moment)
    case 'open':
      return before.warnedAt === null
        ? warned(before, routing, moment)
        : told(ended(before, moment.at), { kind: 'lapsed' }, moment)
    case 'snoozed':
      return silently(woken(before, moment.at))
    case 'resolved':
      return silently(before)
  }
}

/** Goes over into another team's queue. Its place there is that of somebody who came when it came. */
function overflowed(
  before: ConversationRecord,
  { overflow }: TeamRouting,
  teams: readonly TeamRecord[],
  moment: Moment,
): Decision {
  const target = teams.find(({ id }) => id === overflow?.teamId && id !== before.teamId)
  // As if it had just come: it is looked at again when it would overflow the next time.
  const again = { ...before, queuedAt: moment.at }
  if (target === undefined) return silently(again)
  const moved = { ...again, teamId: target.id, offer: null, declinedBy: [] }
  return told(moved, { kind: 'moved', teamId: target.id, teamName: target.name }, moment)
}

function warned(before: ConversationRecord, { inactivity }: TeamRouting, moment: Moment): Decision {
  if (inactivity === null) return silently(before)
  const resolvesAt = moment.at + inactivity.resolveS * 1_000
  return told({ ...before, warnedAt: moment.at }, { kind: 'warned', resolvesAt }, moment)
}

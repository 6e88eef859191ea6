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
      return before.warnedAt === null || routing.inactivity === null
        ? warned(before, routing, moment)
        : told(ended(before, moment.at), { kind: 'lapsed' }, moment)
    case 'snoozed':
      return silently(woken(before, moment.at))
    case 'resolved':
      return notDue(before)
  }
}

/** Goes over into another team's queue. Its place there is that of somebody who came when it came. */
function overflowed(
  before: ConversationRecord,
  { overflow }: TeamRouting,
  teams: readonly TeamRecord[],
  moment: Moment,
): Decision {
  const { teamId } = before
  const leftTeamIds = [...before.leftTeamIds, teamId]
  const target = teams.find(({ id }) => id === overflow?.teamId && !leftTeamIds.includes(id))
  if (target === undefined) return notDue(before)
  const entered = { enteredAt: moment.at, leftTeamIds, offer: null, declinedBy: [] }
  const moved = { ...before, ...entered, teamId: target.id }
  return told(moved, { kind: 'moved', teamId: target.id, teamName: target.name }, moment)
}

/** Nothing follows any more: what it was due for has been taken back. */
function notDue(before: ConversationRecord): Decision {
  return { ok: true, conversation: { ...before, dueAt: null }, entries: [] }
}

function warned(before: ConversationRecord, { inactivity }: TeamRouting, moment: Moment): Decision {
  if (inactivity === null) return notDue(before)
  const resolvesAt = moment.at + inactivity.resolveS * 1_000
  return told({ ...before, warnedAt: moment.at }, { kind: 'warned', resolvesAt }, moment)
}

import { claimNext } from '@tealight/client'
import { placeIn } from '@tealight/protocol'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { ListAddress } from '../routes/list-address.ts'
import type { Desk } from './desk.ts'

/**
 * Takes whoever is next: in the list of a team out of its queue, else out of the agent's own ones, or of any where those
 * are empty. Answers what was taken.
 */
export async function takeNext(desk: Desk, list: ListAddress): Promise<string | null> {
  const { client, notices } = desk
  const teamId = /^team\/([\w-]+)/.exec(list)?.[1] ?? nextTeamOf(desk)
  if (teamId === null) {
    notices.tell(refusalWords('queue-empty'))
    return null
  }
  const before = ownOf(desk)
  const outcome = await claimNext(client, teamId)
  if (!outcome.ok) {
    notices.tell(refusalWords(outcome.refusal), 'problem')
    return null
  }
  return ownOf(desk).find((id) => !before.includes(id)) ?? null
}

/** The team in whose queue somebody waits in front of all others. */
function nextTeamOf({ copy, me }: Desk): string | null {
  const agentId = me.value?.id ?? ''
  const free = [...copy.conversations.value.values()]
    .filter(({ status, offer }) => status === 'queued' && (offer?.agentId ?? agentId) === agentId)
    .sort((a, b) => placeIn('waiting', a, agentId) - placeIn('waiting', b, agentId))
  const own = free.find(({ teamId }) => {
    const memberIds = copy.teams.value.get(teamId)?.memberIds ?? []
    return memberIds.length === 0 || memberIds.includes(agentId)
  })
  return (own ?? free[0])?.teamId ?? null
}

function ownOf({ client, me }: Desk): string[] {
  return [...client.state.conversations.values()]
    .filter(({ status, assigneeId }) => status === 'open' && assigneeId === me.value?.id)
    .map(({ id }) => id)
}

import type { Agent } from '@tealight/protocol'
import type { Desk } from './desk.ts'

export type AgentPresence = 'online' | 'away' | 'offline'

/** Whether an agent is at a desk, and takes conversations there. */
export function presenceOf(
  { copy, me }: Pick<Desk, 'copy' | 'me'>,
  { id, availability }: Agent,
): AgentPresence {
  // Whoever looks at this is there, whatever the last signal said.
  const isHere =
    id === me.value?.id ? copy.status.value.kind === 'live' : copy.agentsOnline.value.has(id)
  if (!isHere) return 'offline'
  return availability === 'away' ? 'away' : 'online'
}

const ORDER: readonly AgentPresence[] = ['online', 'away', 'offline']

/** All agents: those who are there first, each part by name. */
export function membersOf(desk: Desk): { agent: Agent; presence: AgentPresence }[] {
  return [...desk.copy.agents.value.values()]
    .map((agent) => ({ agent, presence: presenceOf(desk, agent) }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.presence) - ORDER.indexOf(b.presence) ||
        a.agent.name.localeCompare(b.agent.name),
    )
}

import type {
  Assignments,
  EditSkills,
  Priority,
  Queues,
  SetAvailability,
  WorkspaceRouting,
} from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Changing = Pick<AgentClient, 'change'>
type Asking = Pick<AgentClient, 'ask'>

/** Says whether this agent takes conversations. Going away may hand everything over. */
export function setAvailability(
  { change }: Changing,
  wish: SetAvailability,
): Promise<Result<void>> {
  return change('PUT', '/agent/availability', wish)
}

/** Puts a conversation aside until then; null: until the visitor writes. */
export function snooze(
  { change }: Changing,
  conversationId: string,
  until: number | null,
): Promise<Result<void>> {
  return change('PUT', `${pathOf(conversationId)}/snooze`, { until })
}

/** Takes a conversation up that was put aside. */
export function wake({ change }: Changing, conversationId: string): Promise<Result<void>> {
  return change('DELETE', `${pathOf(conversationId)}/snooze`)
}

export function setPriority(
  { change }: Changing,
  conversationId: string,
  priority: Priority,
): Promise<Result<void>> {
  return change('PUT', `${pathOf(conversationId)}/priority`, { priority })
}

/** Turns down what is offered to this agent. */
export function declineOffer({ change }: Changing, conversationId: string): Promise<Result<void>> {
  return change('DELETE', `${pathOf(conversationId)}/offer`)
}

/** Gives a conversation back: it waits in front. */
export function giveBack({ change }: Changing, conversationId: string): Promise<Result<void>> {
  return change('DELETE', `${pathOf(conversationId)}/claim`)
}

/** Takes whoever is next in a team's queue. */
export function claimNext({ change }: Changing, teamId: string): Promise<Result<void>> {
  return change('POST', `/agent/teams/${teamId}/claims`, {})
}

/** Why a conversation was given to whom, the newest first. */
export function loadAssignments(
  { ask }: Asking,
  conversationId: string,
): Promise<Result<Assignments>> {
  return ask('GET', `${pathOf(conversationId)}/assignments`)
}

/** How each team's queue does now. */
export function loadQueues({ ask }: Asking): Promise<Result<Queues>> {
  return ask('GET', '/agent/queues')
}

/** What holds for all teams, for owners and admins. */
export function loadRouting({ ask }: Asking): Promise<Result<WorkspaceRouting>> {
  return ask('GET', '/admin/routing')
}

export function editRouting(
  { ask }: Asking,
  routing: WorkspaceRouting,
): Promise<Result<WorkspaceRouting>> {
  return ask('PUT', '/admin/routing', routing)
}

/** Says what an agent knows and how much they can do, for owners and admins. */
export function editSkills(
  { change }: Changing,
  agentId: string,
  edit: EditSkills,
): Promise<Result<void>> {
  return change('PATCH', `/admin/agents/${agentId}/skills`, edit)
}

function pathOf(conversationId: string): string {
  return `/agent/conversations/${conversationId}`
}

import type { ReadonlySignal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { AgentClient, AgentState } from '@tealight/client'

/** The client's copy of the workspace as signals: whoever reads a part is redrawn when that part changes. */
export type Copy = { readonly [Part in keyof AgentState]: ReadonlySignal<AgentState[Part]> }

/** Wraps the client. The client keeps what did not change as it is, so only readers of a change wake up. */
export function copyOf(client: AgentClient): Copy {
  const state = signal(client.state)
  client.subscribe(() => (state.value = client.state))

  function part<Part extends keyof AgentState>(name: Part): ReadonlySignal<AgentState[Part]> {
    return computed(() => state.value[name])
  }

  return {
    status: part('status'),
    session: part('session'),
    asOf: part('asOf'),
    isElsewhere: part('isElsewhere'),
    workspace: part('workspace'),
    sites: part('sites'),
    teams: part('teams'),
    agents: part('agents'),
    visitors: part('visitors'),
    conversations: part('conversations'),
    messages: part('messages'),
    hasOlder: part('hasOlder'),
    notes: part('notes'),
    tags: part('tags'),
    watched: part('watched'),
    notFound: part('notFound'),
    list: part('list'),
    counts: part('counts'),
    views: part('views'),
    presence: part('presence'),
    guests: part('guests'),
    agentsOnline: part('agentsOnline'),
    queues: part('queues'),
    workloads: part('workloads'),
    viewers: part('viewers'),
    typing: part('typing'),
    peeks: part('peeks'),
    outgoing: part('outgoing'),
  }
}

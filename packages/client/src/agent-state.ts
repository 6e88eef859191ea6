import type {
  Agent,
  Browsing,
  Conversation,
  Message,
  Note,
  QueueFigures,
  SavedView,
  Session,
  Site,
  Tag,
  Team,
  Visitor,
  Workload,
  Workspace,
} from '@tealight/protocol'
import type { AgentDesk } from './agent-desk.ts'
import { asPersons } from './as-persons.ts'
import type { ListState } from './lists/lists.ts'
import type { Outgoing } from './outgoing.ts'
import type { PresentVisitor } from './presence.ts'
import type { StreamStatus } from './stream-status.ts'
import type { Typist, Typists } from './typists.ts'

/** All that an agent's UI shows. Never changed: after a change there is another one. */
export interface AgentState {
  status: StreamStatus
  /** Undefined: not known yet; null: signed out. */
  session: Session | null | undefined
  /** When what is shown was in step with the server, while it comes from this device; null: it comes from the server. */
  asOf: number | null
  /** Signed out because the account was opened at another place. */
  isElsewhere: boolean
  workspace: Workspace | null
  sites: ReadonlyMap<string, Site>
  teams: ReadonlyMap<string, Team>
  agents: ReadonlyMap<string, Agent>
  /** Whoever was merged into another one goes by that one's name. */
  visitors: ReadonlyMap<string, Visitor>
  conversations: ReadonlyMap<string, Conversation>
  /** Per conversation that was opened, by seq, without holes. */
  messages: ReadonlyMap<string, readonly Message[]>
  hasOlder: ReadonlyMap<string, boolean>
  /** Per conversation that was opened, from the oldest on. */
  notes: ReadonlyMap<string, readonly Note[]>
  tags: ReadonlyMap<string, Tag>
  /** The conversation that is looked at. */
  watched: string | null
  /** Conversations that were asked for and do not exist, or are not the agent's to see. */
  notFound: ReadonlySet<string>
  /** The list that is shown; null while none is. */
  list: ListState | null
  /** How many conversations there are in lists of what is not resolved: `queue`, `team:ID`, `view:ID` … */
  counts: ReadonlyMap<string, number>
  /** The agent's saved views, and everybody's, in their order. */
  views: readonly SavedView[]
  /** Visitors who are there now. */
  presence: ReadonlyMap<string, PresentVisitor>
  /** Who looks at the sites and has not written: as it is told, and whole once `loadGuests` was asked. */
  guests: ReadonlyMap<string, Browsing>
  agentsOnline: ReadonlySet<string>
  /** How each team's queue does, by team: told anew when it has changed. Whoever waits is counted on from `oldestAt`. */
  queues: ReadonlyMap<string, QueueFigures>
  /** What each agent has to do and can do, by agent. */
  workloads: ReadonlyMap<string, Workload>
  /** Which agents have a conversation open, by its id; this one too. */
  viewers: ReadonlyMap<string, readonly string[]>
  /** Who types, per conversation; null is the visitor. */
  typing: ReadonlyMap<string, readonly Typist[]>
  /** What visitors have typed and not sent, by conversation, where the owner lets agents see that. */
  peeks: ReadonlyMap<string, string>
  outgoing: readonly Outgoing[]
}

/** Before anybody is known to be signed in. */
export const NOBODY: AgentState = {
  status: { kind: 'idle' },
  session: undefined,
  asOf: null,
  isElsewhere: false,
  workspace: null,
  sites: new Map(),
  teams: new Map(),
  agents: new Map(),
  visitors: new Map(),
  conversations: new Map(),
  messages: new Map(),
  hasOlder: new Map(),
  notes: new Map(),
  tags: new Map(),
  watched: null,
  notFound: new Set(),
  list: null,
  counts: new Map(),
  views: [],
  presence: new Map(),
  guests: new Map(),
  agentsOnline: new Set(),
  queues: new Map(),
  workloads: new Map(),
  viewers: new Map(),
  typing: new Map(),
  peeks: new Map(),
  outgoing: [],
}

/** Puts the state together from where its parts live. */
export function buildAgentState(desk: AgentDesk): AgentState {
  const { session } = desk
  const { copy, presence, peeks, figures, typists, watching } = desk.sync
  const transcripts = [...copy.transcripts].filter(([, { messages }]) => messages.length > 0)
  return {
    status: desk.stream.status,
    session,
    asOf: null,
    isElsewhere: false,
    workspace: [...copy.workspaces.all.values()][0] ?? null,
    sites: copy.sites.all,
    teams: copy.teams.all,
    agents: copy.agents.all,
    visitors: asPersons(copy.visitors.all),
    conversations: copy.conversations.all,
    messages: new Map(transcripts.map(([id, { messages }]) => [id, messages])),
    hasOlder: new Map(transcripts.map(([id, { hasOlder }]) => [id, hasOlder])),
    notes: new Map([...copy.notebooks].map(([id, { notes }]) => [id, notes])),
    tags: copy.tags.all,
    watched: watching.id,
    notFound: watching.notFound,
    list: desk.lists.lists.state,
    counts: desk.lists.counts.all,
    views: desk.lists.views.all,
    presence: presence.visitors,
    guests: presence.guests,
    agentsOnline: presence.agents,
    queues: figures.queues,
    workloads: figures.workloads,
    viewers: presence.viewers,
    peeks: peeks.all,
    typing: othersTyping(typists, session.agent.id),
    outgoing: desk.outbox.entries(),
  }
}

/** In another tab an agent may type too, but needs not be told so. */
function othersTyping(typists: Typists, ownId: string): Map<string, Typist[]> {
  const typing = new Map<string, Typist[]>()
  for (const { conversationId, agent } of typists.all) {
    if (agent?.id === ownId) continue
    typing.set(conversationId, [...(typing.get(conversationId) ?? []), agent])
  }
  return typing
}

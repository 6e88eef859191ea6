import type {
  Agent,
  Change,
  Conversation,
  Site,
  Team,
  Visitor,
  Workspace,
} from '@tealight/protocol'
import { createShelf, type Shelf } from './shelf.ts'
import { type Transcripts, transcriptOf } from './transcripts.ts'

/** What an agent has of the server's entities. */
export interface AgentCopy {
  workspaces: Shelf<Workspace>
  sites: Shelf<Site>
  teams: Shelf<Team>
  agents: Shelf<Agent>
  visitors: Shelf<Visitor>
  conversations: Shelf<Conversation>
  transcripts: Transcripts
}

export function emptyAgentCopy(): AgentCopy {
  return {
    workspaces: createShelf(),
    sites: createShelf(),
    teams: createShelf(),
    agents: createShelf(),
    visitors: createShelf(),
    conversations: createShelf(),
    transcripts: new Map(),
  }
}

/** Puts a change in its place. A kind that is not known (yet) is passed over. */
export function putChange(copy: AgentCopy, change: Change): void {
  switch (change.kind) {
    case 'workspace':
      return copy.workspaces.put(change)
    case 'site':
      return copy.sites.put(change)
    case 'team':
      return copy.teams.put(change)
    case 'agent':
      return copy.agents.put(change)
    case 'visitor':
      return copy.visitors.put(change)
    case 'conversation':
      return copy.conversations.put(change)
    case 'message':
      return transcriptOf(copy.transcripts, change.conversationId).put(change)
  }
}

import type {
  Agent,
  Change,
  Conversation,
  Site,
  Tag,
  Team,
  Visitor,
  Workspace,
} from '@tealight/protocol'
import { type Notebooks, notebookOf } from './notebook.ts'
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
  notebooks: Notebooks
  tags: Shelf<Tag>
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
    notebooks: new Map(),
    tags: createShelf(),
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
    case 'note':
      return notebookOf(copy.notebooks, change.conversationId).put(change)
    case 'tag':
      return copy.tags.put(change)
  }
}

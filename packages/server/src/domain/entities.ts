import type {
  Agent,
  Author,
  ChosenSettings,
  Conversation,
  ConversationEvent,
  Site,
  Team,
  Visitor,
  Workspace,
} from '@tealight/protocol'

/*
 * Entities as the server keeps them: what crosses the wire, and beside it what never does. The `step` of
 * whatever a visitor may see counts its own changes; it is the rev that visitors are shown.
 */

interface Kept {
  workspaceId: string
  rev: number
}

export interface WorkspaceRecord extends Kept, Omit<Workspace, 'kind' | 'rev'> {}

export interface SiteRecord extends Kept, Omit<Site, 'kind' | 'rev' | 'settings'> {
  step: number
  /** What was chosen; `settingsOf` adds the defaults. */
  settings: ChosenSettings
}

export interface TeamRecord extends Kept, Omit<Team, 'kind' | 'rev'> {}

export interface AgentRecord extends Kept, Omit<Agent, 'kind' | 'rev'> {
  /** Null for somebody who so far came by link only. */
  passwordHash: string | null
}

export interface VisitorRecord extends Kept, Omit<Visitor, 'kind' | 'rev'> {
  /** SHA-256 of the visitor's token, base64url. */
  tokenHash: string
}

export interface ConversationRecord extends Kept, Omit<Conversation, 'kind' | 'rev'> {
  step: number
  /** The assignee's name as visitors see it; null exactly when `assigneeId` is. */
  assigneeName: string | null
}

/** A message whose `type` is `text` has an author, one whose `type` is `system` has an event. */
export interface MessageRecord extends Kept {
  id: string
  conversationId: string
  step: number
  seq: number
  at: number
  type: 'text' | 'system'
  author: Author | null
  event: ConversationEvent | null
  text: string
}

/** Any entity with what kind it is: what a transaction puts and what a commit tells. */
export type EntityRecord =
  | { kind: 'workspace'; record: WorkspaceRecord }
  | { kind: 'site'; record: SiteRecord }
  | { kind: 'team'; record: TeamRecord }
  | { kind: 'agent'; record: AgentRecord }
  | { kind: 'visitor'; record: VisitorRecord }
  | { kind: 'conversation'; record: ConversationRecord }
  | { kind: 'message'; record: MessageRecord }

export type EntityKind = EntityRecord['kind']

export type RecordOf<Kind extends EntityKind> = Extract<EntityRecord, { kind: Kind }>['record']

import type {
  Agent,
  Author,
  Card,
  ChosenSettings,
  Conversation,
  ConversationEvent,
  MessageFile,
  Note,
  PagesKept,
  PersonNote,
  Quote,
  Rating,
  Reply,
  SavedView,
  SeenPage,
  Site,
  Tag,
  Team,
  TeamRouting,
  Visit,
  Visitor,
  VisitorBlock,
  Workspace,
  WorkspaceRouting,
} from '@tealight/protocol'

/*
 * Entities as the server keeps them: what crosses the wire, and beside it what never does. The `step` of
 * whatever a visitor may see counts its own changes; it is the rev that visitors are shown.
 */

interface Kept {
  workspaceId: string
  rev: number
}

export interface WorkspaceRecord extends Kept, Omit<Workspace, 'kind' | 'rev'> {
  /** What was chosen; `routingOfWorkspace` adds the defaults. */
  routing: Partial<WorkspaceRouting>
}

export interface SiteRecord extends Kept, Omit<Site, 'kind' | 'rev' | 'settings'> {
  step: number
  /** What was chosen; `settingsOf` adds the defaults. */
  settings: ChosenSettings
  /** What the site's backend signs with, the newest first: two while one takes the place of the other. */
  identitySecrets: IdentitySecret[]
}

export interface IdentitySecret {
  secret: string
  madeAt: number
}

export interface TeamRecord extends Kept, Omit<Team, 'kind' | 'rev' | 'deletedAt' | 'routing'> {
  /** What was chosen; `routingOf` adds the defaults. */
  routing: Partial<TeamRouting>
  /** When its hours begin, if that is to be heeded; null: it is open, or never will be. */
  dueAt: number | null
  /** The oldest gets what nobody has chosen a team for. */
  createdAt: number
  /** Null for those that are there. */
  deletedAt: number | null
}

export interface AgentRecord extends Kept, Omit<Agent, 'kind' | 'rev'> {
  /** Null for somebody who so far came by link only. */
  passwordHash: string | null
}

export interface VisitorRecord
  extends Kept, Omit<Visitor, 'kind' | 'rev' | 'block' | 'mergedInto'> {
  /** Null unless nothing is taken of them for now. */
  block: BlockRecord | null
  /** The visitor who is the same person. Always one that is merged into nobody. */
  mergedInto: string | null
  /** What became of it: null exactly when `mergedInto` is. */
  merger: Merger | null
}

/** That an agent found two visitors to be one person, and what the one that was kept has of it. */
export interface Merger {
  at: number
  by: { id: string; name: string }
  gave: Gift
}

/** What was known of one visitor and not of the other. */
export type Gift = Partial<Pick<Visitor, 'name' | 'email' | 'phone' | 'attributes'>>

/** Who is kept out, until when, and who says so. */
export interface BlockRecord extends Omit<VisitorBlock, 'byAddress'> {
  /** The network from which nothing is taken of anybody else either; null: from wherever others come. */
  network: string | null
}

/** What makes a visitor known on one device. */
export interface TokenRecord {
  siteId: string
  /** SHA-256 of the token, base64url. */
  tokenHash: string
  workspaceId: string
  visitorId: string
  /** The rev from which on its bearer is this visitor: what was seen before may have been somebody else's. */
  sinceRev: number
  /** Where its bearer last wrote from, and until when that is remembered; null: it is forgotten. */
  network: string | null
  networkUntil: number | null
}

/** A token and whose it is. */
export interface Bearer {
  token: TokenRecord
  visitor: VisitorRecord
}

/** A conversation that was reported as spam, and how it stood before. */
export interface SpamRecord {
  at: number
  was: Pick<
    ConversationRecord,
    | 'status'
    | 'assigneeId'
    | 'assigneeName'
    | 'helperIds'
    | 'queuedAt'
    | 'snoozedUntil'
    | 'resolvedAt'
    | 'lastResolvedAt'
    | 'unreadByAgents'
  >
}

/** What a visitor thinks of a conversation, and the id of the entry that tells it. */
export interface RatingRecord extends Rating {
  entryId: string
}

export interface ConversationRecord
  extends
    Kept,
    Omit<
      Conversation,
      'kind' | 'rev' | 'rating' | 'isOwed' | 'isSpam' | 'continues' | keyof RoutedRecord
    >,
    RoutedRecord {
  step: number
  /** When an agent wrote for the first time; null while none has. */
  answeredAt: number | null
  rating: RatingRecord | null
  /** Null unless it was reported as spam. */
  spam: SpamRecord | null
  /** The assignee's name as visitors see it; null exactly when `assigneeId` is. */
  assigneeName: string | null
  continues: string[]
}

/** What the routing knows of a conversation. */
export interface RoutedRecord {
  /** The order of the queue: null while it does not wait, or until its team's routing has given it a place. */
  rank: number | null
  /** When it entered the queue that it waits in: an overflow counts from then, its wait does not. */
  enteredAt: number | null
  /** The teams whose queues it has overflowed from: none gets it back. */
  leftTeamIds: string[]
  /** When it came to its agent who had not asked for it; null: they did, or nobody has it. */
  givenAt: number | null
  offer: { agentId: string; until: number } | null
  snoozedUntil: number | null
  /** Empty when it is about nothing in particular. */
  topic: string
  /** Who turned it down since it entered the queue. */
  declinedBy: string[]
  /** Who answers, or answered last. */
  lastAgentId: string | null
  /** When it was last resolved, also after the visitor came back. */
  lastResolvedAt: number | null
  /** Since when the visitor owes an answer; null while the agent does. */
  owedSince: number | null
  warnedAt: number | null
  /** When something becomes due by itself: an offer ends, an overflow, a warning, a waking. */
  dueAt: number | null
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
  /** Null when there are none. */
  files: MessageFile[] | null
  /** When its author last changed the text. */
  editedAt: number | null
  /** When its author erased it. */
  deletedAt: number | null
  quote: Quote | null
  options: string[] | null
  cards: Card[] | null
}

/**
 * A file from the moment on that it was told of. It is no entity: nobody is shown it but as a part of its message.
 */
export interface FileRecord {
  workspaceId: string
  id: string
  /** Its name on the disk: made by the server, and never shown. Several may share it. */
  place: string
  /** Who sends it: a visitor's `tokenHash`, or an agent's id. */
  owner: string
  name: string
  bytes: number
  /** What its sender says, and once it has arrived what its bytes say. */
  type: string
  width: number | null
  height: number | null
  duration: number | null
  createdAt: number
  /** Null while it has not arrived as a whole. */
  completedAt: number | null
  /** The message that it was sent with; null while there is none. */
  conversationId: string | null
  messageId: string | null
  /** The canned reply that has it to give; what is sent of it are others, with the same bytes in the same place. */
  replyId: string | null
}

/** What an agent wrote for colleagues. No audience of visitors has a view of it. */
export interface NoteRecord extends Kept, Omit<Note, 'kind' | 'rev' | 'editedAt' | 'deletedAt'> {
  editedAt: number | null
  deletedAt: number | null
}

/** What an agent wrote about a person. It is no entity: agents ask for it when they look at the person. */
export interface PersonNoteRecord extends Omit<PersonNote, 'editedAt'> {
  workspaceId: string
  editedAt: number | null
}

/** How a visitor comes and what they looked at last. It is no entity either. */
export interface VisitRecord {
  workspaceId: string
  visitorId: string
  since: number
  /** When it was last heard of. */
  heardAt: number
  about: Omit<Visit, 'since'> & { pagesKept: PagesKept }
  /** The newest first. */
  pages: SeenPage[]
}

export interface TagRecord extends Kept, Omit<Tag, 'kind' | 'rev' | 'deletedAt'> {
  deletedAt: number | null
}

/** A canned reply. It is no entity: agents ask for theirs when they need them. */
export interface ReplyRecord extends Reply {
  workspaceId: string
}

/** A saved view. It is no entity either: agents are told that theirs have changed, and ask for them. */
export interface ViewRecord extends SavedView {
  workspaceId: string
}

/** Any entity with what kind it is: what a transaction puts and what a commit tells. */
export type EntityRecord =
  | { kind: 'workspace'; record: WorkspaceRecord }
  | { kind: 'site'; record: SiteRecord }
  | { kind: 'team'; record: TeamRecord }
  | { kind: 'agent'; record: AgentRecord }
  | { kind: 'visitor'; record: VisitorRecord }
  | { kind: 'conversation'; record: ConversationRecord; isForAgents?: true }
  | { kind: 'message'; record: MessageRecord }
  | { kind: 'note'; record: NoteRecord }
  | { kind: 'tag'; record: TagRecord }

export type EntityKind = EntityRecord['kind']

export type RecordOf<Kind extends EntityKind> = Extract<EntityRecord, { kind: Kind }>['record']

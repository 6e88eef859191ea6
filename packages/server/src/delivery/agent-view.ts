import type {
  Agent,
  Change,
  Conversation,
  Message,
  Note,
  Rating,
  Site,
  Tag,
  Visitor,
  VisitorBlock,
  Workspace,
  Team,
} from '@tealight/protocol'
import { routingOf } from '../domain/routing/routing-of.ts'
import type {
  AgentRecord,
  BlockRecord,
  ConversationRecord,
  EntityRecord,
  MessageRecord,
  NoteRecord,
  SiteRecord,
  TagRecord,
  TeamRecord,
  VisitorRecord,
  WorkspaceRecord,
} from '../domain/entities.ts'

/** An entity as agents see it: no hash, no step. */
export function agentView(entity: EntityRecord): Change {
  switch (entity.kind) {
    case 'workspace':
      return workspaceView(entity.record)
    case 'site':
      return siteView(entity.record)
    case 'team':
      return teamView(entity.record)
    case 'agent':
      return agentEntityView(entity.record)
    case 'visitor':
      return visitorView(entity.record)
    case 'conversation':
      return conversationView(entity.record)
    case 'message':
      return messageView(entity.record)
    case 'note':
      return noteView(entity.record)
    case 'tag':
      return tagView(entity.record)
  }
}

export function agentEntityView(record: AgentRecord): Agent {
  const { workspaceId, passwordHash, ...shown } = record
  return { kind: 'agent', ...shown }
}

export function messageView(record: MessageRecord): Message {
  return entryView(record, record.rev)
}

/** An entry with the rev that its audience is shown. */
export function entryView(record: MessageRecord, rev: number): Message {
  const { id, conversationId, seq, at, author, event, text } = record
  const base = { kind: 'message', id, rev, conversationId, seq, at } as const
  if (author !== null) return { ...base, type: 'text', author, text, ...partsOf(record) }
  if (event !== null) return { ...base, type: 'system', event }
  throw new Error(`message ${id} has neither an author nor an event`)
}

/** What few messages have: it is left out of all others. */
function partsOf({ files, editedAt, deletedAt, quote, options, cards }: MessageRecord) {
  return {
    ...(files !== null && { files }),
    ...(editedAt !== null && { editedAt }),
    ...(deletedAt !== null && { deletedAt }),
    ...(quote !== null && { quote }),
    ...(options !== null && { options }),
    ...(cards !== null && { cards }),
  }
}

function workspaceView({ id, rev, name }: WorkspaceRecord): Workspace {
  return { kind: 'workspace', id, rev, name }
}

function siteView({ id, rev, key, name, greeting, origins }: SiteRecord): Site {
  return { kind: 'site', id, rev, key, name, greeting, origins }
}

function teamView(record: TeamRecord): Team {
  const { id, rev, name, memberIds, deletedAt } = record
  const shown = { id, rev, name, memberIds, routing: routingOf(record) }
  return { kind: 'team', ...shown, ...(deletedAt !== null && { deletedAt }) }
}

export function visitorView(record: VisitorRecord): Visitor {
  const { workspaceId, block, mergedInto, merger, ...shown } = record
  return {
    kind: 'visitor',
    ...shown,
    ...(block !== null && { block: blockView(block) }),
    ...(mergedInto !== null && { mergedInto }),
  }
}

/** Where they wrote from is for those who lead. */
function blockView({ network, ...block }: BlockRecord): VisitorBlock {
  return { ...block, ...(network !== null && { byAddress: true }) }
}

export function noteView({ workspaceId, editedAt, deletedAt, ...shown }: NoteRecord): Note {
  return {
    kind: 'note',
    ...shown,
    ...(editedAt !== null && { editedAt }),
    ...(deletedAt !== null && { deletedAt }),
  }
}

function tagView({ workspaceId, deletedAt, ...shown }: TagRecord): Tag {
  return { kind: 'tag', ...shown, ...(deletedAt !== null && { deletedAt }) }
}

export function conversationView(record: ConversationRecord): Conversation {
  const { workspaceId, step, assigneeName, answeredAt, rating, spam, ...rest } = record
  const { rank, givenAt, offer, snoozedUntil, topic, ...others } = rest
  const { enteredAt, leftTeamIds, declinedBy, lastAgentId, lastResolvedAt, ...shownMore } = others
  const { owedSince, warnedAt, dueAt, continues, ...shown } = shownMore
  return {
    kind: 'conversation',
    ...shown,
    ...(rank !== null && { rank }),
    ...(givenAt !== null && { givenAt }),
    ...(offer !== null && { offer }),
    ...(snoozedUntil !== null && { snoozedUntil }),
    ...(topic !== '' && { topic }),
    ...(continues.length > 0 && { continues }),
    ...(record.status === 'open' && owedSince === null && { isOwed: true }),
    ...ratingView(rating),
    ...(spam !== null && { isSpam: true }),
  }
}

export function ratingView(record: ConversationRecord['rating']): { rating?: Rating } {
  if (record === null) return {}
  const { scale, score, comment } = record
  return { rating: { scale, score, comment } }
}

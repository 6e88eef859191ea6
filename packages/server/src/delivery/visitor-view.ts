import type {
  ConversationEvent,
  Message,
  VisitorConversation,
  VisitorSite,
} from '@tealight/protocol'
import type { ConversationRecord, MessageRecord, SiteRecord } from '../domain/entities.ts'
import { entryView, ratingView } from './agent-view.ts'

/*
 * Entities as their visitor sees them. The rev that is shown is the entity's step: a visitor never learns the
 * workspace's own numbers.
 */

export function visitorSiteView({ id, step, name, greeting }: SiteRecord): VisitorSite {
  return { kind: 'site', id, rev: step, name, greeting }
}

export function visitorConversationView(record: ConversationRecord): VisitorConversation {
  const { id, step, status, assigneeId, assigneeName, createdAt, contact, messageCount } = record
  return {
    kind: 'conversation',
    id,
    rev: step,
    status: status === 'snoozed' ? 'open' : status,
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
    createdAt,
    contact,
    messageCount,
    unread: record.unreadByVisitor,
    agentReadSeq: record.agentReadSeq,
    visitorReadSeq: record.visitorReadSeq,
    ...ratingView(record.rating),
  }
}

export function visitorMessageView(record: MessageRecord): Message {
  const { event } = record
  return entryView(
    event === null ? record : { ...record, event: toldToVisitor(event) },
    record.step,
  )
}

/** Who blocks somebody, and why, is for agents alone. */
function toldToVisitor(event: ConversationEvent): ConversationEvent {
  if (event.kind === 'blocked') return { kind: 'blocked', until: event.until }
  if (event.kind === 'unblocked') return { kind: 'unblocked' }
  return event
}

import type { Change, VisitorChange } from '@tealight/protocol'
import type { ConversationRecord, EntityRecord, MessageRecord } from '../domain/entities.ts'
import type { Hub } from '../hub/hub.ts'
import type { Commit } from '../store/journal.ts'
import { agentView } from './agent-view.ts'
import { agentCursors, type Cursors } from './cursor.ts'
import { changesBytes } from './frames.ts'
import { agentsTopic, siteTopic, visitorTopic, watchTopic } from './topics.ts'
import { visitorConversationView, visitorMessageView, visitorSiteView } from './visitor-view.ts'

/**
 * Tells a commit to everybody who may see it, each change encoded once per audience.
 *
 * A cursor promises that everything up to it was sent. One commit may reach a stream in several frames, so only the
 * last of them carries the cursor: a stream that breaks in between resumes before the commit and gets it whole.
 */
export function publishCommit(hub: Hub, visitorCursors: Cursors, commit: Commit): void {
  publishToAgents(hub, commit)
  publishToVisitors(hub, visitorCursors, commit)
}

function publishToAgents(hub: Hub, { workspaceId, rev, changes }: Commit): void {
  for (const [conversationId, entries] of entriesByConversation(changes)) {
    const topic = watchTopic(workspaceId, conversationId)
    if (hub.has(topic)) publishChanges(hub, topic, entries.map(agentView))
  }
  const topic = agentsTopic(workspaceId)
  if (!hub.has(topic)) return
  const shown = changes.filter((change) => !isEntry(change)).map(agentView)
  publishChanges(hub, topic, shown, agentCursors.seal(workspaceId, rev))
}

function publishToVisitors(
  hub: Hub,
  cursors: Cursors,
  { workspaceId, rev, changes }: Commit,
): void {
  for (const change of changes) {
    if (change.kind !== 'site') continue
    publishChanges(hub, siteTopic(change.record.id), [visitorSiteView(change.record)])
  }
  const messages = messagesByConversation(changes)
  const cursor = cursors.seal(workspaceId, rev)
  for (const [visitorId, conversations] of conversationsByVisitor(changes)) {
    const topic = visitorTopic(visitorId)
    if (!hub.has(topic)) continue
    const shown = conversations.flatMap((conversation): VisitorChange[] => [
      ...(messages.get(conversation.id) ?? []).map(visitorMessageView),
      visitorConversationView(conversation),
    ])
    publishChanges(hub, topic, shown, cursor)
  }
}

function publishChanges(
  hub: Hub,
  topic: string,
  changes: Change[] | VisitorChange[],
  cursor?: string,
): void {
  hub.publish(topic, changesBytes(changes, cursor))
}

type EntryRecord = Extract<EntityRecord, { kind: 'message' | 'note' }>

/** What stands in a transcript: only who has it open is sent that. */
function isEntry(change: EntityRecord): change is EntryRecord {
  return change.kind === 'message' || change.kind === 'note'
}

function entriesByConversation(changes: readonly EntityRecord[]): Map<string, EntryRecord[]> {
  const groups = new Map<string, EntryRecord[]>()
  for (const change of changes) {
    if (isEntry(change)) addTo(groups, change.record.conversationId, change)
  }
  return groups
}

function messagesByConversation(changes: readonly EntityRecord[]): Map<string, MessageRecord[]> {
  const groups = new Map<string, MessageRecord[]>()
  for (const change of changes) {
    if (change.kind === 'message') addTo(groups, change.record.conversationId, change.record)
  }
  return groups
}

function conversationsByVisitor(
  changes: readonly EntityRecord[],
): Map<string, ConversationRecord[]> {
  const groups = new Map<string, ConversationRecord[]>()
  for (const change of changes) {
    if (change.kind === 'conversation' && !change.isForAgents)
      addTo(groups, change.record.visitorId, change.record)
  }
  return groups
}

function addTo<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

import type { AgentRecord, ConversationRecord } from '../domain/entities.ts'
import type { Hub } from '../hub/hub.ts'
import { frameBytes } from './frames.ts'
import { agentsTopic, visitorTopic } from './topics.ts'

/** Every agent sees that a visitor types. */
export function tellVisitorTypes(hub: Hub, { id, workspaceId }: ConversationRecord): void {
  hub.publish(agentsTopic(workspaceId), typingBytes(id, null))
}

/** Every agent sees what a visitor has typed so far. */
export function tellVisitorText(
  hub: Hub,
  { id: conversationId, workspaceId }: ConversationRecord,
  text: string,
): void {
  const signals = [{ kind: 'peek', conversationId, text }] as const
  hub.publish(agentsTopic(workspaceId), frameBytes({ kind: 'signals', signals: [...signals] }))
}

/** Colleagues see every agent who types; the visitor sees only the one who answers. */
export function tellAgentTypes(
  hub: Hub,
  conversation: ConversationRecord,
  agent: AgentRecord,
): void {
  const bytes = typingBytes(conversation.id, { id: agent.id, name: agent.name })
  hub.publish(agentsTopic(conversation.workspaceId), bytes)
  if (conversation.assigneeId === agent.id) hub.publish(visitorTopic(conversation.visitorId), bytes)
}

function typingBytes(conversationId: string, agent: { id: string; name: string } | null): Buffer {
  return frameBytes({ kind: 'signals', signals: [{ kind: 'typing', conversationId, agent }] })
}

import type { AgentRecord } from '../domain/entities.ts'
import type { Hub } from '../hub/hub.ts'
import { frameBytes } from './frames.ts'
import { agentsTopic, agentTopic } from './topics.ts'

/** Tells that saved views have changed: everybody's to all agents, an agent's own to their own consoles. */
export function tellViews(
  hub: Hub,
  { workspaceId, id }: AgentRecord,
  { isShared }: { isShared: boolean },
): void {
  const topic = isShared ? agentsTopic(workspaceId) : agentTopic(id)
  hub.publish(topic, frameBytes({ kind: 'signals', signals: [{ kind: 'views' }] }))
}

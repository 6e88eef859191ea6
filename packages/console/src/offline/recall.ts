import type { Recalled } from '@tealight/client'
import type { Reply } from '@tealight/protocol'
import { buildId } from './build-id.ts'
import { openDevice } from './device.ts'

/** What this device has kept of the agent who sat here last; null: nothing that this build can show. */
export async function recall(): Promise<Recalled | null> {
  const kept = await (await openDevice()).read()
  if (kept === null || kept.head.build !== buildId()) return null
  const { at, session, views } = kept.head
  return { at, session, views, changes: kept.parts.flatMap(({ changes }) => changes) }
}

/** The canned replies that were kept with it, if it is this agent's. */
export async function recallReplies(agentId: string): Promise<readonly Reply[] | null> {
  const kept = await (await openDevice()).read()
  return kept?.head.session.agent.id === agentId ? kept.head.replies : null
}

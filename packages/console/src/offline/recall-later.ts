import type { Recalled } from '@tealight/client'
import type { Reply } from '@tealight/protocol'

/** What this device has kept of the agent who sat here last. Few ever need it. */
export async function recall(): Promise<Recalled | null> {
  return (await import('./recall.ts')).recall()
}

/** The canned replies that were kept with it, if it is this agent's. */
export async function recallReplies(agentId: string): Promise<readonly Reply[] | null> {
  return (await import('./recall.ts')).recallReplies(agentId)
}

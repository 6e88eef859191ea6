import type { ConversationRecord } from '../domain/entities.ts'
import type { InWorkspace, Tx } from '../store/journal.ts'
import type { QueuePosition } from '../store/routing-tx.ts'
import type { Transcript } from './transcript.ts'

/** Who waits in front, for as many as ask. */
export interface QueueHeads {
  /** Whoever is next for this agent as far as the group is decided; null when nobody waits whom they may take. */
  next(queue: Queue, agentId: string): Promise<ConversationRecord | null>
}

interface Queue extends InWorkspace {
  teamId: string
}

/** What is read of a queue: who waited when it was read, in their order, and whether more wait behind them. */
interface Head {
  waiting: ConversationRecord[]
  last: QueuePosition
  hasMore: boolean
}

/** Those in front may be offered to others: so many more than ask are read at a time. */
const READ_BEYOND = 50
const BEFORE_ALL: QueuePosition = { rank: Number.MIN_SAFE_INTEGER, id: '' }

export function openQueueHeads(tx: Tx, transcript: Transcript, askers: number): QueueHeads {
  const heads = new Map<string, Head>()

  async function readMore({ workspaceId, teamId }: Queue, head: Head): Promise<void> {
    const limit = askers + READ_BEYOND
    const found = await tx.routing.waiting(workspaceId, { teamId, after: head.last, limit })
    transcript.meet(found)
    head.waiting.push(...found)
    head.hasMore = found.length === limit
    const { rank, id } = found.at(-1) ?? head.last
    head.last = { rank: rank ?? 0, id }
  }

  /** Looks at how they are by now: those before in the group may have taken some. */
  function find(head: Head, agentId: string): ConversationRecord | null {
    for (const { workspaceId, id: conversationId } of head.waiting) {
      const now = transcript.conversation({ workspaceId, conversationId })
      if (now?.status !== 'queued') continue
      if (now.offer === null || now.offer.agentId === agentId) return now
    }
    return null
  }

  return {
    async next(queue, agentId) {
      const name = `${queue.workspaceId} ${queue.teamId}`
      const head = heads.get(name) ?? { waiting: [], last: BEFORE_ALL, hasMore: true }
      heads.set(name, head)
      for (;;) {
        while (head.waiting[0] !== undefined && isGone(head.waiting[0])) head.waiting.shift()
        const found = find(head, agentId)
        if (found !== null || !head.hasMore) return found
        await readMore(queue, head)
      }
    },
  }

  function isGone({ workspaceId, id: conversationId }: ConversationRecord): boolean {
    return transcript.conversation({ workspaceId, conversationId })?.status !== 'queued'
  }
}

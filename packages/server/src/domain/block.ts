import type { ConversationEvent } from '@tealight/protocol'
import type {
  AgentRecord,
  BlockRecord,
  ConversationRecord,
  TokenRecord,
  VisitorRecord,
} from './entities.ts'
import { type Decision, type Moment, told } from './entries.ts'
import { ended } from './states.ts'

/*
 * From whom nothing is taken. A blocked visitor has no conversation that is not resolved: to block ends them all, and
 * neither side begins one or takes one up again before the block is over. So no queue ever holds them.
 */

/** What an agent asks for. */
export interface BlockWish extends Pick<BlockRecord, 'reason' | 'network' | 'conversationId'> {
  /** Null: for ever. */
  lastsMs: number | null
}

export type BlockedEvent = Extract<ConversationEvent, { kind: 'blocked' }>

/** A visitor from whom nothing is taken from now on. A new block takes the place of the one before. */
export function blocked(
  before: VisitorRecord,
  agent: AgentRecord,
  { lastsMs, ...wish }: BlockWish,
  now: number,
): VisitorRecord & { block: BlockRecord } {
  const until = lastsMs === null ? null : now + lastsMs
  const { reason, network, conversationId } = wish
  const by = { agentId: agent.id, agentName: agent.name }
  return { ...before, block: { at: now, until, ...by, conversationId, reason, network } }
}

/** Whether nothing is taken of a visitor. What has ended counts no more, also where nobody has cleared it away yet. */
export function isBlocked({ block }: Pick<VisitorRecord, 'block'>, now: number): boolean {
  return block !== null && isOn(block, now)
}

export function isOn({ until }: Pick<BlockRecord, 'until'>, now: number): boolean {
  return until === null || until > now
}

/** Agents lift what they have done themselves; whoever leads lifts every block. */
export function mayLift({ agentId }: BlockRecord, { id, role }: AgentRecord): boolean {
  return agentId === id || role !== 'agent'
}

/** Of two blocks the one that lasts longer: two people who turn out to be one are kept out like the worse of them. */
export function longerOf<Kept extends BlockRecord | null>(one: Kept, other: Kept): Kept {
  if (one === null || other === null) return one ?? other
  return (one.until ?? Infinity) >= (other.until ?? Infinity) ? one : other
}

/** What becomes of a conversation of somebody who is blocked: it is over, if it was not before. */
export function endByBlock(
  before: ConversationRecord,
  event: BlockedEvent,
  moment: Moment,
): Extract<Decision, { ok: true }> {
  return told(over(before, moment.at), event, moment)
}

/** The same, resolved. */
export function over(before: ConversationRecord, now: number): ConversationRecord {
  return before.status === 'resolved' ? before : ended(before, now)
}

const DAY_MS = 24 * 60 * 60_000
/** How long it is remembered from where somebody last wrote: over a weekend. */
const NETWORK_KEPT_MS = 3 * DAY_MS

/** A token whose bearer writes from a network now. The same one where that was noted within a day. */
export function seenFrom(
  before: TokenRecord,
  network: string | undefined,
  now: number,
): TokenRecord {
  if (network === undefined) return before
  const isFresh = (before.networkUntil ?? 0) > now + NETWORK_KEPT_MS - DAY_MS
  if (before.network === network && isFresh) return before
  return { ...before, network, networkUntil: now + NETWORK_KEPT_MS }
}

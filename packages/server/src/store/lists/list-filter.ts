import type { Order, Priority, Status, Verdict } from '@tealight/protocol'

/** Which conversations a list has, in names that mean the same to everybody. What is left out lets everything pass. */
export interface ListFilter {
  statuses?: readonly Status[] | undefined
  siteIds?: readonly string[] | undefined
  teamIds?: readonly string[] | undefined
  /** Null: nobody's. */
  assigneeIds?: readonly (string | null)[] | undefined
  tagIds?: readonly string[] | undefined
  languages?: readonly string[] | undefined
  priorities?: readonly Priority[] | undefined
  ratings?: readonly Verdict[] | undefined
  /** It waits in a queue, and has since then at the latest. */
  queuedBy?: number | undefined
  /** A note calls this agent. */
  calledId?: string | undefined
  /** It was reported as spam; without it, no list has what was. */
  isSpam?: boolean | undefined
  /** It is one of these, or one of these visitors'. */
  among?: { conversationIds: readonly string[]; visitorIds: readonly string[] } | undefined
}

/** A list of conversations. */
export interface ListAsked {
  filter: ListFilter
  order: Order
  /** Whose calls an order by calls goes by. */
  agentId: string
}

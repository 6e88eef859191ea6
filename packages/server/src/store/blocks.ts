import type { BlockRecord, ConversationRecord, VisitorRecord } from '../domain/entities.ts'
import type { InWorkspace } from './journal.ts'

/*
 * Who is kept out, and where people have written from.
 */

/** Names a visitor with the workspace that they must belong to. */
export interface VisitorKey extends InWorkspace {
  visitorId: string
}

/** Somebody who is blocked, in any workspace. */
export interface BlockedVisitor extends InWorkspace {
  id: string
  block: BlockRecord
}

/** Where a visitor stands in the list of those who are blocked. */
export interface BlockPlace {
  at: number
  id: string
}

/** The part of a transaction that is about it. */
export interface BlocksTx {
  /** How many visitors are blocked. */
  count(workspaceId: string): Promise<number>
  /** The network that a visitor last wrote from; null: nobody remembers. */
  networkOf(visitor: VisitorKey): Promise<string | null>
  /** The visitor's conversations that are not resolved, and the newest in any case; by their age, the newest first. */
  talksOf(visitor: VisitorKey): Promise<ConversationRecord[]>
  /** Forgets where visitors wrote from, as far as it was to be remembered until now. */
  forgetNetworks(workspaceId: string): Promise<void>
}

/** The part of the reads of a workspace that is about it. */
export interface BlockReads {
  /** Those who are blocked, the newest block first, from the one after `before` on. */
  blocked(limit: number, before?: BlockPlace): Promise<VisitorRecord[]>
}

import type { AgentRecord, Bearer, FileRecord, SiteRecord } from '../domain/entities.ts'
import type { BlockedVisitor } from './blocks.ts'
import type { SessionRecord, SignInLinkRecord } from './journal.ts'

/** Finds who and where a request comes from, before it is known which workspace it belongs to. */
export interface Directory {
  siteByKey(key: string): Promise<SiteRecord | null>
  bearer(siteId: string, tokenHash: string): Promise<Bearer | null>
  /** E-mail addresses are kept and compared in lower case, and are unique across workspaces. */
  agentByEmail(email: string): Promise<AgentRecord | null>
  /** Null when it has expired. */
  session(tokenHash: string): Promise<{ session: SessionRecord; agent: AgentRecord } | null>
  /** The sessions of these agents that have not ended. */
  liveSessions(agentIds: readonly string[]): Promise<{ tokenHash: string; agentId: string }[]>
  /** Whom a link belongs to, without using it up: `tx.useLink` does that. Null when it has expired. */
  link(tokenHash: string): Promise<SignInLinkRecord | null>
  /** Every workspace with its owner: empty on a fresh database. */
  owners(): Promise<Ownership[]>
  /** Files that were told of before that time and that are part of nothing, the oldest first. */
  unsentFiles(before: number, limit: number): Promise<FileRecord[]>
  /** Who was blocked since then in any of these workspaces. */
  newBlocks(workspaceIds: readonly string[], since: number): Promise<BlockedVisitor[]>
  /** The workspaces in which somebody waits. */
  waitingIn(): Promise<string[]>
  /** The workspaces that have changed since facts were made of them. */
  unfolded(): Promise<string[]>
  /** What is due by then in any workspace, the longest overdue first. */
  dues(now: number, limit: number): Promise<Due[]>
  /** The installation's own secret, 32 bytes, made once: cursors are sealed with keys derived from it. */
  secret(): Promise<Buffer>
}

/**
 * Something that time does: to a conversation, to an agent who has left, to a team whose hours begin, to a visitor whose
 * block ends, to what is remembered of where visitors wrote from, to a dead node.
 */
export type Due =
  | { kind: 'conversation' | 'agent' | 'team' | 'block'; workspaceId: string; id: string }
  | { kind: 'networks'; workspaceId: string }
  | { kind: 'node'; id: string }

/** A workspace, whose it is, and the key of its first site. */
export interface Ownership {
  workspaceId: string
  workspaceName: string
  owner: AgentRecord
  siteKey: string
}

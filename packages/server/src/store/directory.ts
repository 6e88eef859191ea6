import type { AgentRecord, SiteRecord, VisitorRecord } from '../domain/entities.ts'
import type { SessionRecord } from './journal.ts'

/** Finds who and where a request comes from, before it is known which workspace it belongs to. */
export interface Directory {
  siteByKey(key: string): Promise<SiteRecord | null>
  visitorByToken(siteId: string, tokenHash: string): Promise<VisitorRecord | null>
  /** E-mail addresses are kept and compared in lower case, and are unique across workspaces. */
  agentByEmail(email: string): Promise<AgentRecord | null>
  session(tokenHash: string): Promise<{ session: SessionRecord; agent: AgentRecord } | null>
  /** Every workspace with its owner: empty on a fresh database. */
  owners(): Promise<{ workspaceId: string; workspaceName: string; owner: AgentRecord; siteKey: string }[]>
  /** The installation's own secret, 32 bytes, made once: cursors are sealed with keys derived from it. */
  secret(): Promise<Buffer>
}

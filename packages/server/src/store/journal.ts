import type { ReachResult } from '@tealight/protocol'
import type {
  Bearer,
  ConversationRecord,
  EntityKind,
  EntityRecord,
  FileRecord,
  MessageRecord,
  RecordOf,
  TokenRecord,
  VisitorRecord,
} from '../domain/entities.ts'
import type { BlocksTx } from './blocks.ts'
import type { NotificationsTx } from './notifications.ts'
import type { PeopleTx } from './people.ts'
import type { ReportsTx } from './reports.ts'
import type { RoutingTx } from './routing-tx.ts'
import type { WorkplaceTx } from './workplace.ts'

/*
 * The only way to change anything durably. Deeds that arrive while a commit is under way wait and share the
 * next one (group commit). A deed's promise settles after the commit, never before.
 */

/** What one commit changed in one workspace, in the order of the revs. */
export interface Commit {
  workspaceId: string
  /** The workspace's rev after the commit. */
  rev: number
  changes: EntityRecord[]
}

/** Whatever a deed is about names its workspace: the journal locks it before the deed begins. */
export interface InWorkspace {
  workspaceId: string
}

/** Names a conversation with the workspace that it must belong to. */
export interface ConversationKey extends InWorkspace {
  conversationId: string
}

export interface MessageKey extends ConversationKey {
  messageId: string
}

/** Names a file with the workspace that it must belong to. */
export interface FileKey extends InWorkspace {
  fileId: string
}

/** Names a visitor by a token that only its own browser knows. */
export interface TokenKey extends InWorkspace {
  siteId: string
  /** SHA-256 of the visitor's token, base64url. */
  tokenHash: string
}

/** Names a visitor by the id that the site's own backend gave. */
export interface PersonKey extends InWorkspace {
  siteId: string
  externalId: string
}

/**
 * What a deed may do; exists only inside a transaction. Reads see what the same transaction has put. It reaches
 * only the workspaces that the deed was announced for: touching another one is a bug and throws.
 */
export interface Tx {
  /** When the transaction began, in ms. */
  readonly now: number
  /** What the routing reads, and keeps beside the entities. */
  readonly routing: RoutingTx
  /** How agents want to be told of news. */
  readonly notifications: NotificationsTx
  /** What reports count. */
  readonly reports: ReportsTx
  /** Who is kept out. */
  readonly blocks: BlocksTx
  /**
   * Those that exist, in any order. An id alone is never enough: ids of conversations and messages are made by
   * clients, and two workspaces may hold the same one.
   */
  conversations(keys: readonly ConversationKey[]): Promise<RecordOf<'conversation'>[]>
  messages(keys: readonly MessageKey[]): Promise<MessageRecord[]>
  files(keys: readonly FileKey[]): Promise<FileRecord[]>
  bearers(keys: readonly TokenKey[]): Promise<Bearer[]>
  /** For each mark, how many texts by this kind of author lie above its seq: in the order of the marks. */
  textsAfter(
    marks: readonly (ConversationKey & { author: 'visitor' | 'agent'; seq: number })[],
  ): Promise<number[]>
  /** Whom the site's own backend knows by this id. */
  person(person: PersonKey): Promise<VisitorRecord | null>
  /** Messages above a seq that quote another one, in any order. */
  quoting(key: ConversationKey & { seq: number }): Promise<MessageRecord[]>
  workspace(workspaceId: string): Promise<RecordOf<'workspace'> | null>
  agent(workspaceId: string, agentId: string): Promise<RecordOf<'agent'> | null>
  site(workspaceId: string, siteId: string): Promise<RecordOf<'site'> | null>
  agents(workspaceId: string): Promise<RecordOf<'agent'>[]>
  /** What agents have among themselves. */
  readonly workplace: WorkplaceTx
  /** What is known of people beside any conversation. */
  readonly people: PeopleTx
  /** All that are there, the oldest first. */
  teams(workspaceId: string): Promise<RecordOf<'team'>[]>
  /** Those of a team that are not resolved. */
  activeOfTeam(workspaceId: string, teamId: string): Promise<ConversationRecord[]>
  /**
   * Puts an entity as it shall be: new, or in place of the one with its id. Its rev is given by the
   * transaction and set on the record that is handed in; putting the same entity again within the deed
   * keeps one change with the last state.
   */
  put<Kind extends EntityKind>(kind: Kind, record: RecordOf<Kind>): void
  /** The same for a change of a conversation that its visitor is not told of. */
  putForAgents(record: ConversationRecord): void
  /** Makes tokens known, or gives them to another visitor. */
  putTokens(tokens: readonly TokenRecord[]): Promise<void>
  removeToken(key: TokenKey): Promise<void>
  /** Gives all that a visitor has said to another one, and takes the visitor away. The conversations are yet to be put. */
  mergeVisitor(from: VisitorRecord, into: VisitorRecord): Promise<ConversationRecord[]>
  /** Puts files as they shall be. They have no rev: a message tells of them. */
  putFiles(files: readonly FileRecord[]): Promise<void>
  /**
   * Forgets a file that neither a message nor a canned reply has. Answers what becomes of its bytes: `kept` when it was not
   * forgotten, or was not there; `shared` when another file has the same ones.
   */
  removeUnsentFile(key: FileKey): Promise<'kept' | 'shared' | 'free'>
  /** Adds to the counts of what came of reaching out: no two of the same. */
  addToReach(counts: readonly ReachCount[]): Promise<void>
  addSession(session: SessionRecord): Promise<void>
  removeSession(tokenHash: string): Promise<void>
  /** @returns the hashes of the sessions that ended. */
  removeSessionsOf(agentId: string, exceptTokenHash?: string): Promise<string[]>
  addLink(link: SignInLinkRecord): Promise<void>
  /** Uses a link up. Null when it is unknown, used or expired. */
  useLink(tokenHash: string): Promise<SignInLinkRecord | null>
}

/** How often a rule of a site came to what. */
export interface ReachCount extends InWorkspace {
  siteId: string
  rule: string
  result: ReachResult
  count: number
}

export interface SessionRecord {
  /** SHA-256 of the cookie's token, base64url. */
  tokenHash: string
  workspaceId: string
  agentId: string
  createdAt: number
  expiresAt: number
}

export interface SignInLinkRecord {
  tokenHash: string
  workspaceId: string
  agentId: string
  expiresAt: number
}

/**
 * A frequent deed, decided for everybody who asks at once: outcomes in the order of the inputs. When it
 * throws, the journal undoes it and runs it again for each input alone, so that one never takes others down.
 * Any deed may be undone and run again: it must leave no trace but what it puts.
 */
export type GroupDeed<Input, Outcome> = (tx: Tx, inputs: readonly Input[]) => Promise<Outcome[]>

/** Why nothing could be written. The deed left no trace and may be tried again. */
export type WriteRefusal = 'busy' | 'storage-full' | 'storage-unavailable'

/** Thrown by `join` and `write` when the store could not take the deed at all. */
export class JournalRefused extends Error {
  readonly refusal: WriteRefusal
  constructor(refusal: WriteRefusal, options?: ErrorOptions) {
    super(`the journal refused: ${refusal}`, options)
    this.refusal = refusal
  }
}

export interface Journal {
  /** Does a frequent deed together with the others of its kind that arrive meanwhile. */
  join<Input extends InWorkspace, Outcome>(
    deed: GroupDeed<Input, Outcome>,
    input: Input,
  ): Promise<Outcome>
  /** Does a rare deed in one workspace, alone, under a savepoint, inside the group's transaction. */
  write<Outcome>(workspaceId: string, deed: (tx: Tx) => Promise<Outcome>): Promise<Outcome>
  /** Called after every commit, once for each workspace that it changed, before the deeds are answered. */
  onCommit(listener: (commit: Commit) => void): void
  health(): JournalHealth
}

/** How the journal does: for the metrics and for readiness. */
export interface JournalHealth {
  /** Deeds that wait for a commit, and roughly the memory that they take. */
  waiting: number
  waitingBytes: number
  lastCommitMs: number
  /** Why the last group could not be written; null since one could. */
  refusing: WriteRefusal | null
  /** Counted since the start. */
  commits: number
  deeds: number
  refusals: number
}

import type { Assignment } from '@tealight/protocol'
import type {
  AgentRecord,
  ConversationRecord,
  EntityRecord,
  FileRecord,
  MessageRecord,
  SiteRecord,
  TeamRecord,
  VisitorRecord,
  WorkspaceRecord,
} from '../domain/entities.ts'
import type { BlockReads } from './blocks.ts'
import type { WorkplaceReads } from './workplace.ts'
import type { NotificationsReads } from './notifications.ts'
import type { PeopleReads } from './people.ts'
import type { ReachCount } from './journal.ts'
import type { Load, QueueStayRecord } from './routing-tx.ts'
import type { ListReads } from './lists/list-reads.ts'
import type { Reports } from './reports.ts'
import type { Search } from './search/search.ts'

/** A conversation that was answered. */
export interface FirstAnswer {
  createdAt: number
  answeredAt: number
}

/** Where people are met, and who meets them. */
export interface Places {
  sites: SiteRecord[]
  teams: TeamRecord[]
  agents: AgentRecord[]
}

/** A conversation in a queue, as far as its place there matters. */
export type Waiting = Pick<ConversationRecord, 'id' | 'teamId' | 'visitorId' | 'queuedAt' | 'rank'>

/** Who waits in a team's queue: how many, since when, and how many have come since the time that was asked for. */
export interface QueueSize {
  teamId: string
  waiting: number
  oldestAt: number | null
  arrived: number
}

/** What is read of the queues and of those who answer them. */
export interface RoutingReads {
  /** Of each team in whose queue somebody waits. */
  queueSizes(since: number): Promise<QueueSize[]>
  /** What the agents have to do: their open conversations, and those that they are offered. */
  loads(): Promise<Load[]>
  /** The agents who have a stream open at a node that is alive. */
  present(now: number): Promise<string[]>
}

/** Where a conversation stands among those of its visitor. */
export type ConversationPlace = Pick<ConversationRecord, 'createdAt' | 'id'>

/**
 * Reads of one workspace. None waits for a write; each has its index. Every call sees a moment of its own: to catch
 * up with several of them, ask for `rev` first, and go on from that rev.
 */
export interface Reads {
  /** What agents have among themselves. */
  readonly workplace: WorkplaceReads
  /** What is known of people beside any conversation. */
  readonly people: PeopleReads
  readonly routing: RoutingReads
  /** Who is kept out. */
  readonly blocks: BlockReads
  /** How agents want to be told of news. */
  readonly notifications: NotificationsReads
  /** The rev of the newest committed change. */
  rev(): Promise<number>
  /** A rev that was reached: the newest that this process has heard of, and no older than a second. */
  recentRev(): Promise<number>
  workspace(): Promise<WorkspaceRecord | null>
  agent(id: string): Promise<AgentRecord | null>
  site(id: string): Promise<SiteRecord | null>
  /** All sites, teams and agents. */
  places(): Promise<Places>
  /** What came of reaching out on a site. */
  reach(siteId: string): Promise<ReachCount[]>
  visitor(id: string): Promise<VisitorRecord | null>
  /** Those that there are, and whom they were merged into. */
  visitors(ids: readonly string[]): Promise<VisitorRecord[]>
  conversation(id: string): Promise<ConversationRecord | null>
  /** The stays in queues that have ended since then, the oldest first: of many the newest. */
  queueStays(since: number): Promise<QueueStayRecord[]>
  /** Why agents got a conversation, the newest first. */
  assignments(conversationId: string): Promise<Assignment[]>
  file(id: string): Promise<FileRecord | null>
  /** A visitor's conversations, the newest first, from the one after `before` on. */
  conversationsOf(
    visitorId: string,
    limit: number,
    before?: ConversationPlace,
  ): Promise<ConversationRecord[]>
  /** When the newest answered conversations of a site began, and when an agent wrote for the first time. */
  firstAnswers(siteId: string, limit: number): Promise<FirstAnswer[]>
  /** Everybody who waits in a queue, longest waiting first. */
  waiting(): Promise<Waiting[]>
  /** Messages with `afterSeq < seq < beforeSeq`, oldest first; of more than `limit` the newest. */
  messages(
    conversationId: string,
    range: { afterSeq?: number; beforeSeq?: number; limit: number },
  ): Promise<MessageRecord[]>
  /** Workspace, sites, teams and agents; conversations that are queued or open, and their visitors. */
  snapshot(conversationLimit: number): Promise<EntityRecord[]>
  /** Every entity but messages with `rev > after`, in the order of the revs. */
  changesSince(after: number, limit: number): Promise<EntityRecord[]>
  /** Messages of these conversations with `rev > after`, in the order of the revs. */
  messagesSince(
    conversationIds: readonly string[],
    after: number,
    limit: number,
  ): Promise<MessageRecord[]>
  /** A visitor's conversations with `rev > after`, in the order of the revs. */
  conversationsSince(visitorId: string, after: number): Promise<ConversationRecord[]>
  /** Lists of conversations, by whatever filter. */
  readonly lists: ListReads
  /** Finding messages and visitors by what was written. */
  readonly search: Search
  /** Figures of what happened. */
  readonly reports: Reports
}

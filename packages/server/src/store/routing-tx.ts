import type { Assignment, Channel, TeamRouting } from '@tealight/protocol'
import type { ConversationRecord, TeamRecord } from '../domain/entities.ts'
import type { InWorkspace } from './journal.ts'

/** How many conversations of one kind an agent has. */
export interface Load {
  agentId: string
  channel: Channel
  count: number
}

/** Whose turn it was when. */
export interface TurnRecord extends InWorkspace {
  agentId: string
  turn: number
}

/** Where an agent has a stream open, or had one. */
export interface AttendanceRecord extends InWorkspace {
  agentId: string
  nodeId: string
  /** Null while it is open. */
  leftAt: number | null
  /** When it has been away for too long; null: it never is. */
  dueAt: number | null
}

/** A process that serves this database. */
export interface NodeRecord {
  id: string
  /** Until when it is alive, as far as others know. */
  leaseUntil: number
}

export interface AssignmentRecord extends InWorkspace, Assignment {}

/** A stay in a queue that has ended. */
export interface QueueStayRecord extends InWorkspace {
  id: string
  conversationId: string
  teamId: string
  enteredAt: number
  leftAt: number
  how: 'answered' | 'moved' | 'ended' | 'snoozed'
}

/** What is kept beside the entities, by kind. */
export interface RoutingRecords {
  turn: TurnRecord
  attendance: AttendanceRecord
  node: NodeRecord
  assignment: AssignmentRecord
  queueStay: QueueStayRecord
}

/** A place in the order of a queue. */
export interface QueuePosition {
  rank: number
  id: string
}

/** What the routing reads within a transaction, and what it keeps beside the entities. */
export interface RoutingTx {
  /** The teams of all these workspaces, those too that were taken away. */
  teamsIn(workspaceIds: readonly string[]): Promise<TeamRecord[]>
  /** Of a team's queue those who come after that one, in their order. */
  waiting(
    workspaceId: string,
    page: { teamId: string; after: QueuePosition; limit: number },
  ): Promise<ConversationRecord[]>
  /** What the agents have to do: their open conversations, and those that they are offered. */
  loads(workspaceId: string): Promise<Load[]>
  /** What an agent has open, aside, or is offered. */
  inHands(workspaceId: string, agentId: string): Promise<ConversationRecord[]>
  /** The agents who have a stream open at a node that is alive. */
  present(workspaceId: string): Promise<string[]>
  attendances(workspaceId: string, agentId: string): Promise<AttendanceRecord[]>
  turns(workspaceId: string): Promise<TurnRecord[]>
  /** Who answered these visitors, the newest conversation of each last. */
  lastAgents(
    workspaceId: string,
    visitorIds: readonly string[],
  ): Promise<{ visitorId: string; lastAgentId: string | null }[]>
  /** How many sessions an agent has. */
  sessions(agentId: string): Promise<number>
  /** Keeps something beside the entities, in place of what has the same key. */
  keep<Kind extends keyof RoutingRecords>(kind: Kind, record: RoutingRecords[Kind]): void
  /** Says when those lapse who owe an answer to a team: null: never. Nobody is told, so it has no rev. */
  setLapses(team: TeamRecord, inactivity: TeamRouting['inactivity']): Promise<void>
  /** Has those looked after again who have left: how long they may be gone is another by now. */
  lookAfterLeft(workspaceId: string): Promise<void>
  /** Forgets where an agent was. */
  forgetAttendance(workspaceId: string, agentId: string): Promise<void>
  /** Whether a node has a lease: none has that was taken for dead. */
  isKnown(nodeId: string): Promise<boolean>
  /** Ends the lease of a node, and tells who had a stream open there. */
  buryNode(nodeId: string, leftAt: number): Promise<void>
}

import type { Rating } from '@tealight/protocol'

/*
 * What reports count. A fact is told by the transcript alone, so it can always be made again from it.
 */

/** docs/agents/reports.md says of each what it is. */
export type FactKind =
  | 'begun'
  | 'returned'
  | 'offline'
  | 'asked'
  | 'answered'
  | 'first-response'
  | 'response'
  | 'waiting'
  | 'resolved'
  | 'missed'
  | 'held'
  | 'rating'

export interface FactRecord {
  workspaceId: string
  conversationId: string
  kind: FactKind
  /** The seq of the entry that it comes from: of its kind only one does. */
  place: number
  at: number
  /** When it ended that lasts; null while it does. */
  until: number | null
  siteId: string
  teamId: string
  agentId: string | null
  /** How many there are: messages of a quarter of an hour are one fact. */
  count: number
  /** How long somebody waited for it, and how much of that was in the hours of the site. */
  ms: number | null
  openMs: number | null
  score: number | null
  scale: Rating['scale'] | null
}

/** From the first message, or a return, until the conversation is resolved. */
export interface Round {
  place: number
  kind: 'begun' | 'returned'
  at: number
  isOffline: boolean
  /** Whose it was last; null while it was nobody's. */
  ownerId: string | null
  /** When the visitor wrote first in it. */
  askedAt: number | null
  isAnswered: boolean
}

/** Messages of one side within a quarter of an hour. */
export interface Tally {
  place: number
  at: number
  agentId: string | null
  count: number
}

/** What has to be known of a conversation to go on with its facts where they ended. */
export interface FactState {
  seq: number
  hasBegun: boolean
  round: Round | null
  /** Since when the visitor waits for an answer. */
  askedSince: number | null
  /** Since when it waits for an agent. */
  waitingSince: number | null
  held: { place: number; at: number; agentId: string } | null
  lastOwnerId: string | null
  tallies: { asked: Tally | null; answered: Tally | null }
  /** The entry that tells what the visitor thinks: it changes when they rate again. */
  rated: { place: number; agentId: string | null } | null
  /** Since when it is taken for spam: should that prove wrong, nothing has happened. */
  spamAt?: number | null
}

export const NOTHING_YET: FactState = {
  seq: 0,
  hasBegun: false,
  round: null,
  askedSince: null,
  waitingSince: null,
  held: null,
  lastOwnerId: null,
  tallies: { asked: null, answered: null },
  rated: null,
}

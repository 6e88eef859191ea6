import type { Rating } from '@tealight/protocol'
import type { ConversationRecord, MessageRecord } from '../domain/entities.ts'
import type { FactKind, FactRecord, FactState } from '../domain/reports/facts.ts'
import type { FoldedEntry } from '../domain/reports/fold.ts'
import type { Slot } from '../domain/reports/periods.ts'
import type { Even } from '../domain/time-zone.ts'
import type { ConversationKey, InWorkspace } from './journal.ts'

/*
 * Reports are asked of facts. Facts are made from the transcripts after these were written, never along with them: a
 * message pays nothing for the reports.
 */

/** How far the facts of a conversation go, and what they were made of besides its entries. */
export interface FactStateRecord extends ConversationKey {
  state: FactState
  teamId: string
  tagIds: string[]
}

/** Up to which rev a workspace has facts. */
export interface FactMark extends InWorkspace {
  rev: number
  /** Counts the times that some were written. */
  step: number
}

/** What is written at once. */
export interface FactPage {
  facts: FactRecord[]
  states: FactStateRecord[]
  /** Conversations that have gone over to another team: all their facts go with them. */
  moved: FactStateRecord[]
  /** Conversations with other tags than before. */
  retagged: FactStateRecord[]
  /** Conversations of which no facts are to be left: they were reported as spam. */
  dropped: ConversationKey[]
}

/** The part of a transaction that writes facts. */
export interface ReportsTx {
  mark(workspaceId: string): Promise<FactMark>
  write(page: FactPage, mark: FactMark): Promise<void>
}

/** What a report is narrowed to. What is left out lets everything pass. */
export interface ReportFilter {
  siteId?: string | undefined
  teamId?: string | undefined
  agentId?: string | undefined
  tagId?: string | undefined
}

export interface ReportAsked {
  /** Apart from one another, in their order. */
  slots: readonly Slot[]
  filter: ReportFilter
}

/** What figures are told apart by: the slot, or whose they are. */
export type ReportBy = 'slot' | 'site' | 'team' | 'agent' | 'tag'

/** `key`: the beginning of the slot, or the id; null for what is nobody's. */
interface Keyed {
  key: string | null
}

export interface CountRow extends Keyed {
  kind: FactKind
  count: number
}

/**
 * How many values there are, their sum, and two of them: the lowest such that half of them, or nine tenths, are not
 * above it. Where there are none, these are null.
 */
export type StoredSpread = readonly [
  count: number,
  sum: number | null,
  shares: readonly [median: number, p90: number] | null,
]

export interface TimesRow extends Keyed {
  kind: FactKind
  clock: StoredSpread
  open: StoredSpread
}

export interface ScoreRow extends Keyed {
  scale: Rating['scale']
  score: number
  count: number
}

export interface ConcurrencyRow {
  from: number
  peak: number
  /** The sum of the times of all, and the time in which there was one at least. */
  allMs: number
  anyMs: number
}

export interface BusyRow {
  weekday: number
  hour: number
  begun: number
  asked: number
}

/** What a figure was counted from. */
export interface FactsAsked {
  kind: FactKind
  evens: readonly Even[]
  filter: ReportFilter
  weekday: number | null
  hour: number | null
  score: number | null
  scale: Rating['scale'] | null
  order: 'newest' | 'longest'
  skip: number
  limit: number
}

export interface FoundFact {
  fact: FactRecord
  conversation: ConversationRecord
  /** What was said with a rating. */
  event: MessageRecord['event']
}

/** The entries of a conversation with `after < seq <= upTo`. */
export interface EntryStretch {
  conversationId: string
  after: number
  upTo: number
}

/** The figures of one workspace. */
export interface Reports {
  counts(asked: ReportAsked, by: ReportBy): Promise<CountRow[]>
  times(asked: ReportAsked, by: ReportBy): Promise<TimesRow[]>
  scores(asked: ReportAsked): Promise<ScoreRow[]>
  /** How many conversations agents had in hand at a time; what they still have counts until now. */
  concurrency(asked: ReportAsked, now: number): Promise<ConcurrencyRow[]>
  busy(evens: readonly Even[], filter: ReportFilter): Promise<BusyRow[]>
  facts(asked: FactsAsked): Promise<FoundFact[]>
  /** Up to where facts go. */
  mark(): Promise<FactMark>
  /** What has changed since then, in the order of the changes. */
  changedSince(after: number, upTo: number, limit: number): Promise<ConversationRecord[]>
  states(conversationIds: readonly string[]): Promise<FactStateRecord[]>
  /** The entries of these stretches: of each conversation in their order, not more than the limit in all. */
  entriesIn(
    stretches: readonly EntryStretch[],
    limit: number,
  ): Promise<(FoldedEntry & { conversationId: string })[]>
}

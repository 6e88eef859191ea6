import type {
  ReportBusyResult,
  ReportConcurrency,
  ReportConversationsResult,
  ReportFigures,
  ReportGroupsResult,
  ReportRatings,
} from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

/** What each report answers. */
export interface ReportAnswers {
  figures: ReportFigures
  groups: ReportGroupsResult
  ratings: ReportRatings
  concurrency: ReportConcurrency
  busy: ReportBusyResult
  conversations: ReportConversationsResult
}

/** What a report is asked: period, steps, and what it is narrowed to; see `reportSchema`. */
export type ReportQuery = Readonly<Record<string, string>>

/** Asks for figures of what happened. What comes back is no part of the copy. */
export function loadReport<Kind extends keyof ReportAnswers>(
  { ask }: Pick<AgentClient, 'ask'>,
  kind: Kind,
  query: ReportQuery,
): Promise<Result<ReportAnswers[Kind]>> {
  return ask('GET', `/agent/reports/${kind}?${new URLSearchParams(query).toString()}`)
}

import type { Even } from '../../domain/time-zone.ts'
import type {
  BusyRow,
  ConcurrencyRow,
  CountRow,
  EntryStretch,
  FactsAsked,
  FactStateRecord,
  FoundFact,
  ReportAsked,
  ReportBy,
  ReportFilter,
  Reports,
  ScoreRow,
  TimesRow,
} from '../reports.ts'
import { asRows } from '../wide.ts'
import type { ReportQueries } from './queries.ts'

/** The reports in the store: every query of them is scoped here. */
export class WorkspaceReports implements Reports {
  readonly #queries: ReportQueries
  readonly #workspaceId: string

  constructor(queries: ReportQueries, workspaceId: string) {
    this.#queries = queries
    this.#workspaceId = workspaceId
  }

  counts(asked: ReportAsked, by: ReportBy): Promise<CountRow[]> {
    return this.#queries[`counts_${by}`].execute(this.#parameters(asked))
  }

  times(asked: ReportAsked, by: ReportBy): Promise<TimesRow[]> {
    return this.#queries[`times_${by}`].execute(this.#parameters(asked))
  }

  scores(asked: ReportAsked): Promise<ScoreRow[]> {
    return this.#queries.scores.execute(this.#parameters(asked))
  }

  concurrency(asked: ReportAsked, now: number): Promise<ConcurrencyRow[]> {
    const to = Math.min(now, asked.slots.at(-1)?.to ?? 0)
    // What has not come yet has nothing in hand, and would be a slot of no time.
    const slots = asked.slots.filter((slot) => slot.from < to)
    if (slots.length === 0) return Promise.resolve([])
    return this.#queries.concurrency.execute({ ...this.#parameters({ ...asked, slots }), to })
  }

  busy(slots: readonly Even[], filter: ReportFilter): Promise<BusyRow[]> {
    return this.#queries.busy.execute(this.#parameters({ slots, filter }))
  }

  async facts({ kind, evens, filter, order, ...asked }: FactsAsked): Promise<FoundFact[]> {
    const { weekday, hour, score, scale, skip, limit } = asked
    const parameters = {
      ...this.#parameters({ slots: evens, filter }),
      kind,
      weekday: asText(weekday),
      hour: asText(hour),
      score: asText(score),
      scale,
      skip,
      limit,
    }
    const { heldFacts, newestFacts, longestFacts } = this.#queries
    if (kind === 'held') return heldFacts.execute(parameters)
    return (order === 'longest' ? longestFacts : newestFacts).execute(parameters)
  }

  async mark() {
    const workspaceId = this.#workspaceId
    const [mark] = await this.#queries.factMark.execute({ workspaceId })
    return mark ?? { workspaceId, rev: 0, step: 0 }
  }

  changedSince(after: number, upTo: number, limit: number) {
    const workspaceId = this.#workspaceId
    return this.#queries.changedConversations.execute({ workspaceId, after, upTo, limit })
  }

  states(conversationIds: readonly string[]): Promise<FactStateRecord[]> {
    const rows = asRows(conversationIds.map((conversationId) => ({ conversationId })))
    return this.#queries.factStates.execute({ workspaceId: this.#workspaceId, rows })
  }

  entriesIn(stretches: readonly EntryStretch[], limit: number) {
    const rows = asRows(stretches)
    return this.#queries.entriesIn.execute({ workspaceId: this.#workspaceId, rows, limit })
  }

  #parameters({ slots, filter }: ReportAsked) {
    const { siteId = null, teamId = null, agentId = null, tagId = null } = filter
    const workspaceId = this.#workspaceId
    return {
      workspaceId,
      slots: asRows(slots),
      from: slots[0]?.from ?? 0,
      to: slots.at(-1)?.to ?? 0,
      site: siteId,
      team: teamId,
      agent: agentId,
      tag: tagId,
    }
  }
}

function asText(number: number | null): string | null {
  return number === null ? null : String(number)
}

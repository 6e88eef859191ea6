import type { ReportConversations, ReportConversationsResult, ReportItem } from '@tealight/protocol'
import { agentView, conversationView } from '../delivery/agent-view.ts'
import { spanOf } from '../domain/reports/periods.ts'
import { evensIn } from '../domain/time-zone.ts'
import type { Reads } from '../store/reads.ts'
import type { FoundFact, ReportFilter } from '../store/reports.ts'

const PAGE = 50

/** The conversations behind a figure, as agents see them. */
export async function conversationsBehind(
  reads: Reads,
  asked: ReportConversations,
  filter: ReportFilter,
): Promise<ReportConversationsResult> {
  const { figure, order, skip, zone, score = null, scale = null } = asked
  const { weekday = null, hour = null } = asked
  const span = spanOf(asked)
  const [from, to] = [
    Math.max(span.from, asked.since ?? 0),
    Math.min(span.to, asked.until ?? span.to),
  ]
  const found = await reads.reports.facts({
    kind: figure,
    filter,
    order,
    score,
    scale,
    weekday,
    hour,
    skip,
    // What lasts is in one stretch of time, however the clocks are set meanwhile.
    evens: figure === 'held' ? [{ from, to, shift: 0 }] : evensIn(zone, from, to),
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const conversations = new Map(page.map(({ conversation }) => [conversation.id, conversation]))
  const visitors = await reads.visitors([
    ...new Set([...conversations.values()].map(({ visitorId }) => visitorId)),
  ])
  return {
    items: page.map(asItem),
    changes: [
      ...visitors.map((record) => agentView({ kind: 'visitor', record })),
      ...[...conversations.values()].map(conversationView),
    ],
    next: found.length > PAGE ? skip + PAGE : null,
  }
}

function asItem({ fact, event }: FoundFact): ReportItem {
  const { conversationId, at, until, place: seq, agentId, count, openMs, score, scale } = fact
  const ms = until === null ? fact.ms : until - at
  const item = { conversationId, at, seq, agentId, count, ms, openMs }
  if (score === null || scale === null) return item
  return {
    ...item,
    rating: { score, scale, comment: event?.kind === 'rated' ? event.comment : '' },
  }
}

import type { ConversationList, View } from '@tealight/protocol'
import type { ListAsked, ListFilter } from '../store/lists/list-filter.ts'
import type { PageAsked } from '../store/lists/list-reads.ts'
import type { Reads } from '../store/reads.ts'
import { readQuery } from '../store/search/query.ts'
import { agentView, conversationView } from './agent-view.ts'

/** Who asks for a list, and when. */
export interface Asking {
  agentId: string
  now: number
}

const MINUTE_MS = 60_000

/** A page of a list as agents see it, with the visitors. */
export async function conversationPage(
  reads: Reads,
  list: ListAsked,
  { from, limit }: Pick<PageAsked, 'from' | 'limit'>,
): Promise<ConversationList> {
  const [{ records, next, previous }, total] = await Promise.all([
    reads.lists.page({ list, from, limit }),
    'at' in from ? reads.lists.count(list) : undefined,
  ])
  const visitors = await reads.visitors([...new Set(records.map(({ visitorId }) => visitorId))])
  return {
    changes: [
      ...visitors.map((record) => agentView({ kind: 'visitor', record })),
      ...records.map(conversationView),
    ],
    ids: records.map(({ id }) => id),
    next,
    previous,
    ...(total !== undefined && { total }),
  }
}

/** What a list comes to for whoever asks: who `me` is, since when somebody waits, where words were said. */
export async function listAsked(
  reads: Reads,
  { filter, order }: View,
  { agentId, now }: Asking,
): Promise<ListAsked> {
  const { assigneeIds, waitedMinutes, callsMe, text, ...rest } = filter
  const asked: ListFilter = {
    ...rest,
    ...(assigneeIds && { assigneeIds: assigneeIds.map((name) => assigneeOf(name, agentId)) }),
    ...(waitedMinutes && { queuedBy: now - waitedMinutes * MINUTE_MS }),
    ...(callsMe && { calledId: agentId }),
    ...(text !== undefined && { among: await placesOf(reads, text) }),
  }
  return { filter: asked, order, agentId }
}

/** Where it was said, and whoever goes by it: a person by each of the names that their visitors have. */
async function placesOf(reads: Reads, text: string): Promise<ListFilter['among']> {
  const { conversationIds, visitorIds } = await reads.search.places(readQuery(`${text} `))
  return { conversationIds, visitorIds: await reads.people.samePersons(visitorIds) }
}

function assigneeOf(name: string, agentId: string): string | null {
  return name === 'nobody' ? null : name === 'me' ? agentId : name
}

import { BUILT_IN_VIEWS, isActiveView, teamView, type View } from '@tealight/protocol'
import type { Reads } from '../store/reads.ts'
import { type Asking, listAsked } from './conversation-lists.ts'

/**
 * How many conversations there are in each list of what is not resolved: the built-in ones by their names, the others as
 * `team:ID` and `view:ID`.
 */
export async function countLists(reads: Reads, asking: Asking): Promise<Record<string, number>> {
  const [{ teams }, views] = await Promise.all([
    reads.places(),
    reads.workplace.views(asking.agentId),
  ])
  const lists: [name: string, view: View][] = [
    ...Object.entries(BUILT_IN_VIEWS),
    ...teams.map(({ id }): [string, View] => [`team:${id}`, teamView(id)]),
    ...views.map(({ id, view }): [string, View] => [`view:${id}`, view]),
  ]
  const counted = lists.filter(([, view]) => isActiveView(view))
  const counts = await Promise.all(
    counted.map(async ([name, view]) => {
      return [name, await reads.lists.count(await listAsked(reads, view, asking))] as const
    }),
  )
  return Object.fromEntries(counts)
}

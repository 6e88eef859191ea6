import { SEEN_PAGES_MAX } from '@tealight/protocol'
import type { VisitorRecord } from '../domain/entities.ts'
import { merge } from '../domain/merging.ts'
import type { Tx } from '../store/journal.ts'

/**
 * A visitor turns out to be a person whom the site knows: what agents know of the one is known of the other, and whoever
 * is the same person stays so.
 */
export async function inherit(tx: Tx, was: VisitorRecord, visitor: VisitorRecord): Promise<void> {
  const [from, into] = [was, visitor].map(({ workspaceId, id }) => ({ workspaceId, visitorId: id }))
  if (from === undefined || into === undefined) return
  await inheritOthers(tx, was, visitor)
  const visits = await tx.people.visits([from, into])
  const newest = visits.toSorted((a, b) => b.heardAt - a.heardAt)[0]
  const pages = visits.flatMap((visit) => visit.pages).toSorted((a, b) => b.at - a.at)
  await tx.people.moveTo(into, from)
  if (newest)
    await tx.people.putVisits([{ ...newest, ...into, pages: pages.slice(0, SEEN_PAGES_MAX) }])
}

async function inheritOthers(tx: Tx, was: VisitorRecord, visitor: VisitorRecord): Promise<void> {
  const { workspaceId } = was
  const all = await tx.people.mergedInto({ workspaceId, visitorId: was.id })
  if (all.length === 0) return
  if (visitor.mergedInto === was.id) Object.assign(visitor, { mergedInto: null, merger: null })
  const keptId = visitor.mergedInto
  const before = keptId ? await tx.people.visitor({ workspaceId, visitorId: keptId }) : visitor
  const others = all.filter(({ id }) => id !== visitor.id)
  const merged = merge(before ?? visitor, others)
  if (keptId === null) Object.assign(visitor, merged.kept)
  for (const one of [keptId === null ? visitor : merged.kept, ...merged.others])
    tx.put('visitor', one)
}

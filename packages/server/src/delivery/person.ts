import {
  type Alike,
  type PagesKept,
  type Person,
  type PersonIdentity,
  type PersonNote,
  SEEN_PAGES_MAX,
  type Visit,
} from '@tealight/protocol'
import type { PersonNoteRecord, VisitorRecord, VisitRecord } from '../domain/entities.ts'
import { settingsOf } from '../domain/site-settings.ts'
import { heard, type Sight, VISIT_KEPT_MS } from '../domain/visit.ts'
import type { Reads } from '../store/reads.ts'
import { visitorView } from './agent-view.ts'
import type { Visits } from './visits.ts'

/** All that agents know of a person beside any conversation. Null when there is no such visitor. */
export async function personOf(
  reads: Reads,
  visits: Visits,
  visitorId: string,
  now: number,
): Promise<Person | null> {
  const records = await identitiesOf(reads, visitorId)
  const [first] = records
  if (first === undefined) return null
  const ids = records.map(({ id }) => id)
  const news = visits.news(first.workspaceId, ids)
  const [visitsRead, notes, alike, areKept] = await Promise.all([
    reads.people.visits(ids),
    reads.people.notes(ids),
    alikeOf(reads, records),
    sitesThatKeepPages(reads, records),
  ])
  const visitOf = withNews(visitsRead, news)
  const known = records.map((record) => {
    const visit = visitOf.get(record.id)
    const isKnown = visit !== undefined && now - visit.heardAt < VISIT_KEPT_MS
    return asSeen(record, isKnown ? visit : null, areKept.has(record.siteId))
  })
  const pages = known.flatMap((one) => one.pages).toSorted((a, b) => b.at - a.at)
  return {
    identities: known.map(({ identity }) => identity),
    pages: pages.slice(0, SEEN_PAGES_MAX),
    notes: notes.map(noteView),
    alike,
  }
}

/** Everybody who is the same person as a visitor: first the one that the others were merged into. */
export async function identitiesOf(reads: Reads, visitorId: string): Promise<VisitorRecord[]> {
  const named = await reads.visitor(visitorId)
  const kept = named?.mergedInto ? await reads.visitor(named.mergedInto) : named
  return kept === null ? [] : [kept, ...(await reads.people.mergedInto(kept.id))]
}

/** Hearing what was kept meanwhile once more changes nothing. */
function withNews(read: readonly VisitRecord[], news: readonly Sight[]): Map<string, VisitRecord> {
  const visits = new Map(read.map((visit) => [visit.visitorId, visit]))
  for (const sight of news)
    visits.set(sight.visitorId, heard(visits.get(sight.visitorId) ?? null, sight))
  return visits
}

function asSeen(record: VisitorRecord, visit: VisitRecord | null, isKept: boolean) {
  const isDeclined = visit?.about.pagesKept === 'declined'
  const pagesKept: PagesKept = !isKept ? 'off' : isDeclined ? 'declined' : 'kept'
  const identity: PersonIdentity = {
    visitor: visitorView(record),
    visit: visit && visitView(visit, isKept),
    pagesKept,
    ...(record.merger && { merged: { at: record.merger.at, by: record.merger.by } }),
  }
  return { identity, pages: isKept ? (visit?.pages ?? []) : [] }
}

function visitView({ since, about }: VisitRecord, isKept: boolean): Visit {
  const { zone, browser, system, referrer, country } = about
  return { since, zone, browser, system, referrer: isKept ? referrer : null, country }
}

function noteView({ workspaceId, editedAt, ...shown }: PersonNoteRecord): PersonNote {
  return { ...shown, ...(editedAt !== null && { editedAt }) }
}

/** What the owner does not want is not shown either, if it was kept before. */
async function sitesThatKeepPages(
  reads: Reads,
  records: readonly VisitorRecord[],
): Promise<Set<string>> {
  const ids = [...new Set(records.map(({ siteId }) => siteId))]
  const sites = await Promise.all(ids.map((id) => reads.site(id)))
  const keeping = sites.filter((site) => site !== null && settingsOf(site).privacy.pages)
  return new Set(keeping.flatMap((site) => site?.id ?? []))
}

/** Others who may be the same person, each as the person that they are known to be. */
async function alikeOf(reads: Reads, records: readonly VisitorRecord[]): Promise<Alike[]> {
  const emails = records.flatMap(({ email }) => email ?? [])
  const userIds = records.flatMap(({ externalId }) => externalId ?? [])
  const [sameUser, sameEmail] = await Promise.all([
    userIds.length > 0 ? reads.people.byUserId(userIds) : [],
    emails.length > 0 ? reads.people.byEmail(emails) : [],
  ])
  const own = new Set(records.map(({ id }) => id))
  const why = new Map<string, Alike['by']>()
  for (const [by, found] of [
    ['user-id', sameUser],
    ['email', sameEmail],
  ] as const) {
    for (const { id, mergedInto } of found) {
      const personId = mergedInto ?? id
      if (!own.has(personId) && !why.has(personId)) why.set(personId, by)
    }
  }
  const others = await reads.visitors([...why.keys()])
  return others.map((other) => ({ visitor: visitorView(other), by: why.get(other.id) ?? 'email' }))
}

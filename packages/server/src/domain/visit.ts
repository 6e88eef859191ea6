import {
  type Page,
  type PagesKept,
  SEEN_PAGES_MAX,
  type SeenPage,
  type Visit,
} from '@tealight/protocol'
import type { VisitRecord } from './entities.ts'

/** Whoever was not heard of for so long comes anew. */
const PAUSE_MS = 30 * 60_000

/** For so long after it was last heard of, a visit is known. */
export const VISIT_KEPT_MS = 30 * 24 * 60 * 60_000

/** Something that was heard of a visitor who is there. */
export interface Sight {
  workspaceId: string
  visitorId: string
  at: number
  /** What the browser tells when it opens a stream. */
  came?: Omit<Visit, 'since' | 'country'>
  country?: Visit['country']
  /** The page that is looked at. */
  page?: Page
  pagesKept: PagesKept
}

/** What was heard of visitors of one workspace, in the order in which it was heard. */
export interface Sights {
  workspaceId: string
  sights: readonly Sight[]
  /** Whether it is time to take old visits away. */
  isSweep: boolean
}

/** A visit as it is after something was heard. Hearing it again changes nothing. */
export function heard(before: VisitRecord | null, sight: Sight): VisitRecord {
  const { at, came, country, pagesKept } = sight
  const known = before ?? begun(sight)
  const isNew = at - known.heardAt > PAUSE_MS
  const isKept = pagesKept === 'kept'
  const referrer = (isNew ? null : known.about.referrer) ?? came?.referrer ?? null
  return {
    ...known,
    since: isNew ? at : known.since,
    heardAt: Math.max(at, known.heardAt),
    about: { ...known.about, ...came, country, referrer: isKept ? referrer : null, pagesKept },
    pages: isKept ? withPage(known.pages, sight) : [],
  }
}

function begun({ workspaceId, visitorId, at, pagesKept }: Sight): VisitRecord {
  const about = { zone: null, browser: null, system: null, referrer: null, pagesKept }
  return { workspaceId, visitorId, since: at, heardAt: at, about, pages: [] }
}

function withPage(pages: SeenPage[], { page, at }: Sight): SeenPage[] {
  const newest = pages[0]
  if (page === undefined || newest?.url === page.url) return pages
  const isKnown = newest !== undefined && newest.at > at
  if (isKnown || pages.some((seen) => seen.at === at && seen.url === page.url)) return pages
  return [{ url: page.url, title: page.title, at }, ...pages].slice(0, SEEN_PAGES_MAX)
}

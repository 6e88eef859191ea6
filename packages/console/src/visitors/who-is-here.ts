import type { Browsing, Page } from '@tealight/protocol'
import type { Desk } from '../state/desk.ts'
import { type Person, visitorPerson } from '../state/visitor-name.ts'

/** Somebody who is on a site now. */
export interface Here extends Person {
  page: Page | null
  since: number | null
  country: string | undefined
  /** What is known of somebody who has not written; null for whoever has. */
  guest: Browsing | null
  siteId: string | undefined
}

/** Everybody who is on the sites now, those first who came last. */
export function whoIsHere({ copy }: Pick<Desk, 'copy'>): Here[] {
  const visitors = copy.visitors.value
  const known = [...copy.presence.value].map(([id, { page, since, country }]): Here => {
    const visitor = visitors.get(id)
    const where = { page, since, country, siteId: visitor?.siteId }
    return { ...visitorPerson(id, visitor), ...where, guest: null }
  })
  const guests = [...copy.guests.value.values()].map((guest): Here => {
    const { guestId, page, since, country, siteId } = guest
    return { ...visitorPerson(guestId, undefined), page, since, country, guest, siteId }
  })
  return [...known, ...guests].sort(
    (a, b) => (b.since ?? 0) - (a.since ?? 0) || a.id.localeCompare(b.id),
  )
}

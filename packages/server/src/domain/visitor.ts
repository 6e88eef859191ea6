import { isDeepStrictEqual } from 'node:util'
import { ATTRIBUTES_MAX, type Attributes, type UpdateVisitor } from '@tealight/protocol'
import { nanoid } from 'nanoid'
import type { VisitorRecord } from './entities.ts'

/** Somebody of whom nothing is known. */
export function stranger(
  { workspaceId, siteId, language }: Pick<VisitorRecord, 'workspaceId' | 'siteId' | 'language'>,
  now: number,
): VisitorRecord {
  return {
    id: nanoid(),
    workspaceId,
    rev: 0,
    siteId,
    externalId: null,
    name: null,
    email: null,
    phone: null,
    attributes: {},
    language,
    createdAt: now,
    block: null,
    mergedInto: null,
    merger: null,
  }
}

/**
 * A visitor with what is newly known; the same one when nothing is new, as on most pages that tell who somebody is. What
 * was said of a person before stays until something else is said.
 */
export function known(
  before: VisitorRecord,
  { name, email, attributes }: UpdateVisitor,
): VisitorRecord {
  const after = {
    ...before,
    name: name ?? before.name,
    email: email ?? before.email,
    attributes: changed(before.attributes, attributes),
  }
  return isDeepStrictEqual(before, after) ? before : after
}

/**
 * The same, as the page says it without a proof: whom the site's backend has named, the page can not name otherwise.
 */
export function saidOf(before: VisitorRecord, update: UpdateVisitor): VisitorRecord {
  const { attributes } = update
  return known(before, before.externalId === null ? update : { attributes })
}

/** Null takes an attribute away. Of too many, the newest are left out. */
function changed(before: Attributes, changes: UpdateVisitor['attributes'] = {}): Attributes {
  const merged = Object.entries({ ...before, ...changes })
  const left = merged.filter((entry): entry is [string, Attributes[string]] => entry[1] !== null)
  return Object.fromEntries(left.slice(0, ATTRIBUTES_MAX))
}

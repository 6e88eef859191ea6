import { isDeepStrictEqual } from 'node:util'
import { ATTRIBUTES_MAX, type Attributes } from '@tealight/protocol'
import type { Gift, Merger, VisitorRecord } from './entities.ts'

/*
 * Two visitors who are one person. Each keeps its own conversations and devices: what is joined is what agents see, never
 * what a device may read. The one that is kept gains what it lacked, and gives that back when they are split.
 */

/** The visitor that was kept, and those that were merged into it. */
export interface Merged {
  kept: VisitorRecord
  others: VisitorRecord[]
}

/** Others are merged into the one that is kept: what is known of it counts, and what only they know is added. Whoever was
 * merged before keeps by whom and when. */
export function merge(
  before: VisitorRecord,
  others: readonly VisitorRecord[],
  made: Pick<Merger, 'at' | 'by'> = NOBODY,
): Merged {
  let kept = before
  const merged = others.map((other): VisitorRecord => {
    const gave = giftOf(kept, other)
    kept = given(kept, gave)
    return { ...other, mergedInto: before.id, merger: { ...(other.merger ?? made), gave } }
  })
  return { kept, others: merged }
}

/** One of those that were merged is somebody else after all. What others of them know stays known. */
export function split(before: Merged, leaving: VisitorRecord): Merged & { left: VisitorRecord } {
  const staying = before.others.filter(({ id }) => id !== leaving.id)
  const bare = before.others.reduce(withoutGift, before.kept)
  const { kept, others } = merge(bare, staying)
  return { kept, others, left: { ...leaving, mergedInto: null, merger: null } }
}

/** The same, for whoever others were merged into and who is merged now: all that was given goes back first. */
export function ungiven({ kept, others }: Merged): VisitorRecord {
  return others.reduce(withoutGift, kept)
}

const NOBODY = { at: 0, by: { id: '', name: '' } }

const FIELDS = ['name', 'email', 'phone'] as const

function giftOf(kept: VisitorRecord, other: VisitorRecord): Gift {
  const gift: Gift = {}
  for (const field of FIELDS)
    if (kept[field] === null && other[field] !== null) gift[field] = other[field]
  const room = ATTRIBUTES_MAX - Object.keys(kept.attributes).length
  const unknown = Object.entries(other.attributes).filter(([name]) => !(name in kept.attributes))
  const attributes = Object.fromEntries(unknown.slice(0, Math.max(room, 0)))
  return Object.keys(attributes).length > 0 ? { ...gift, attributes } : gift
}

function given(kept: VisitorRecord, { attributes, ...gift }: Gift): VisitorRecord {
  return { ...kept, ...gift, attributes: { ...kept.attributes, ...attributes } }
}

/** What was changed since is no gift any more. */
function withoutGift(kept: VisitorRecord, { merger }: VisitorRecord): VisitorRecord {
  const { attributes = {}, ...gift } = merger?.gave ?? {}
  const after = { ...kept, attributes: withoutAttributes(kept.attributes, attributes) }
  for (const field of FIELDS)
    if (gift[field] !== undefined && gift[field] === kept[field]) after[field] = null
  return after
}

function withoutAttributes(all: Attributes, gift: Attributes): Attributes {
  const left = Object.entries(all).filter(
    ([name, value]) => !(name in gift && isDeepStrictEqual(gift[name], value)),
  )
  return Object.fromEntries(left)
}

import {
  type Conversation,
  fits,
  isActiveView,
  placeIn,
  type View,
  type Visitor,
} from '@tealight/protocol'
import { everyNameOf } from '../as-persons.ts'

/**
 * As much of a list as is here: an unbroken run of it. Whatever of the copy fits between its ends is in it, so a change
 * that comes puts a conversation in, moves it or takes it out by itself.
 */
export interface Run {
  readonly view: View
  /** The places between which nothing is missing; infinite where the list ends. */
  readonly from: number
  readonly to: number
  /** How many stand ahead of it, and behind. */
  readonly above: number
  readonly below: number
  /** What the server has found by a text: the copy does not know all that was said. */
  readonly found: ReadonlySet<string>
}

/** What a run is made of. */
export interface Known {
  conversations: ReadonlyMap<string, Conversation>
  visitors: ReadonlyMap<string, Visitor>
  agentId: string
  now: number
}

/** Nothing of a list is here yet. */
export function emptyRun(view: View): Run {
  return { view, from: 0, to: -1, above: 0, below: 0, found: new Set() }
}

/** All of a list is here. */
export function wholeRun(view: View): Run {
  return { ...emptyRun(view), from: -Infinity, to: Infinity }
}

/** Whether the copy tells by itself what is in a list, as long as it has all that is not resolved. */
export function isToldByCopy(view: View): boolean {
  return isActiveView(view) && view.filter.text === undefined
}

/** The conversations of a run, in their order. */
export function idsOf({ view, from, to, found }: Run, known: Known): string[] {
  if (from > to) return []
  const members: { id: string; place: number }[] = []
  for (const conversation of known.conversations.values()) {
    const place = placeIn(view.order, conversation, known.agentId)
    if (place < from || place > to) continue
    if (isIn(view, conversation, found, known)) members.push({ id: conversation.id, place })
  }
  members.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
  return members.map(({ id }) => id)
}

function isIn(
  view: View,
  conversation: Conversation,
  found: ReadonlySet<string>,
  { visitors, ...asking }: Known,
): boolean {
  if (!found.has(conversation.id))
    return fits(view, conversation, everyNameOf(visitors, conversation.visitorId), asking)
  const { text, ...rest } = view.filter
  return fits({ ...view, filter: rest }, conversation, undefined, asking)
}

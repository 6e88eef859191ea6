import type { Attribute, AttributeCondition, ReachConditions, ReachRule } from '@tealight/protocol'

/** All that is known on the page when rules are weighed. */
export interface Moment {
  /** For how long the page was looked at. */
  seconds: number
  /** How far down somebody has come, in percent. */
  scroll: number
  isLeaving: boolean
  url: string
  referrer: string
  /** Null where it may not be counted. */
  visits: number | null
  language: string
  isPhone: boolean
  /** Whether an agent is there; null while it is not known. */
  isStaffed: boolean | null
  /** The hour of the visitor's clock. */
  hour: number
  attributes: Readonly<Record<string, Attribute>>
  /** How often the page has tracked what, in this visit. */
  events: Readonly<Record<string, number>>
}

/** When a rule was last followed, in ms; what is not there never was. */
export interface Followed {
  page?: number
  visit?: number
  ever?: number
}

const DAY_MS = 24 * 60 * 60_000

/** Whether everything is so that a rule asks for. */
export function holds(when: ReachConditions, moment: Moment): boolean {
  const { device, agents, fromHour, toHour } = when
  return (
    moment.seconds >= when.seconds &&
    moment.scroll >= when.scroll &&
    (!when.isLeaving || moment.isLeaving) &&
    isIn(moment.url, when.url) &&
    isIn(moment.referrer, when.referrer) &&
    (moment.visits ?? 0) >= when.visits &&
    moment.language.toLowerCase().startsWith(when.language.toLowerCase()) &&
    (device === 'any' || moment.isPhone === (device === 'phone')) &&
    (agents === 'any' || moment.isStaffed === (agents === 'there')) &&
    isBetween(moment.hour, fromHour, toHour) &&
    when.attributes.every((condition) => isSo(condition, moment.attributes[condition.name])) &&
    when.events.every(({ name, times }) => (moment.events[name] ?? 0) >= times)
  )
}

/** Whether a rule may be followed again: once on a page, in a visit, in a day, or ever. */
export function mayFollow({ once }: Pick<ReachRule, 'once'>, followed: Followed, now: number) {
  const { page, visit, ever } = followed
  if (page !== undefined) return false
  if (once === 'page') return true
  if (once === 'visit') return visit === undefined
  return ever === undefined || (once === 'day' && now - ever >= DAY_MS)
}

/** Whether a text holds another one, in which stars stand for anything. */
function isIn(text: string, pattern: string): boolean {
  let from = 0
  return pattern
    .toLowerCase()
    .split('*')
    .every((piece) => {
      const found = text.toLowerCase().indexOf(piece, from)
      from = found + piece.length
      return found !== -1
    })
}

/** From ten in the evening to six in the morning is a time as well. */
function isBetween(hour: number, from: number, to: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}

function isSo({ is, value }: AttributeCondition, known: Attribute | undefined): boolean {
  switch (is) {
    case 'equal':
      return `${known}` === value
    case 'other':
      return `${known}` !== value
    case 'more':
      return Number(known) > Number(value)
    case 'less':
      return Number(known) < Number(value)
  }
}

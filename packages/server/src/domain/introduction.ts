import type { Field, Introduction, SiteSettings } from '@tealight/protocol'
import type { TeamRecord, VisitorRecord } from './entities.ts'
import { isBlank, normaliseText } from './text.ts'
import { known } from './visitor.ts'

/** What is known of a visitor once its introduction was heard; or that something is missing from it. */
export type Introduced =
  | { ok: true; visitor: VisitorRecord }
  | { ok: false; refusal: 'form-incomplete' }

/**
 * Takes what a visitor tells before the first message. Every question that the site requires must be answered, now or
 * earlier, and a choice by one of its options. What the site doesn't ask for isn't kept.
 */
export function introduce(
  before: VisitorRecord,
  about: Introduction,
  { form: { fields } }: Pick<SiteSettings, 'form'>,
  now: number,
): Introduced {
  let visitor = before
  for (const field of fields) {
    const answer = answerTo(field, about)
    if (answer !== null) visitor = answered(visitor, field, answer, now)
    else if (field.required && !isKnown(visitor, field)) {
      return { ok: false, refusal: 'form-incomplete' }
    }
  }
  return { ok: true, visitor }
}

/**
 * Which team's queue a conversation waits in: that which the visitor chose, or which a rule says, or the first that is
 * offered, or the oldest.
 */
export function teamFor(
  chosenId: string | undefined,
  { people }: Pick<SiteSettings, 'people'>,
  teams: readonly TeamRecord[],
  ruledId: string | null = null,
): TeamRecord | null {
  const offered = people.teams.flatMap(({ id }) => teams.filter((team) => team.id === id))
  const chosen = offered.find(({ id }) => id === chosenId)
  return chosen ?? teams.find(({ id }) => id === ruledId) ?? offered[0] ?? teams[0] ?? null
}

/** Null: it was left out, or is no answer. */
function answerTo(field: Field, about: Introduction): string | null {
  const told =
    field.kind === 'name' || field.kind === 'email' || field.kind === 'phone'
      ? about[field.kind]
      : about.answers?.[field.name]
  if (told === undefined || isBlank(told)) return null
  if (field.kind === 'choice') return field.options.some(({ name }) => name === told) ? told : null
  if (field.kind === 'consent') return told === 'yes' ? told : null
  return normaliseText(told).trim()
}

function answered(
  visitor: VisitorRecord,
  { kind, name }: Field,
  answer: string,
  now: number,
): VisitorRecord {
  if (kind === 'phone') return { ...visitor, phone: answer }
  if (kind === 'name' || kind === 'email') {
    // Whom the site's own backend has named, nobody names otherwise.
    return visitor.externalId === null ? known(visitor, { [kind]: answer }) : visitor
  }
  // A consent is worth as much as is known of when it was given.
  const kept = kind === 'consent' ? new Date(now).toISOString() : answer
  return known(visitor, { attributes: { [name]: kept } })
}

function isKnown(visitor: VisitorRecord, { kind, name }: Field): boolean {
  if (kind === 'name' || kind === 'email' || kind === 'phone') return visitor[kind] !== null
  return visitor.attributes[name] !== undefined
}

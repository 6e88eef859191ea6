import { z } from 'zod'
import { countrySchema, pageSchema, timeSchema, visitorSchema } from '../entities.ts'
import { idSchema } from '../ids.ts'
import { PERSON_NOTE_MAX_LENGTH } from '../limits.ts'

/*
 * What agents know of a person beside any conversation: how the visit goes, what colleagues wrote about them, and which
 * other visitors they are.
 */

/** How somebody came, as their browser tells it. What it does not tell is null. */
export const visitSchema = z.object({
  since: timeSchema,
  /** IANA name, such as `Europe/Berlin`. */
  zone: z.string().nullable(),
  /** Such as `Chrome 130`. */
  browser: z.string().nullable(),
  /** Such as `Android`. */
  system: z.string().nullable(),
  /** The page of another site that led here. */
  referrer: z.string().nullable(),
  country: countrySchema,
})

/** A page that was looked at, and since when. */
export const seenPageSchema = pageSchema.extend({ at: timeSchema })

/**
 * Whether the pages that somebody looks at are kept: `off` where the owner does not want it, `declined` by whoever asks
 * not to be tracked.
 */
export const pagesKeptSchema = z.enum(['kept', 'off', 'declined'])

const byAgentSchema = z.object({ id: idSchema, name: z.string() })

/** What an agent wrote about somebody, for colleagues alone. */
export const personNoteSchema = z.object({
  id: idSchema,
  visitorId: idSchema,
  at: timeSchema,
  author: byAgentSchema,
  text: z.string(),
  editedAt: timeSchema.optional(),
})

/** One of the visitors who are the same person, as that one alone is known. */
export const personIdentitySchema = z.object({
  visitor: visitorSchema,
  visit: visitSchema.nullable(),
  pagesKept: pagesKeptSchema,
  /** Who had found out that it is the same person. Left out for the one that the others were merged into. */
  merged: z.object({ at: timeSchema, by: byAgentSchema }).optional(),
})

/** Somebody else who may be the same person: the site has proved the same user id, or the e-mail address is the same. */
export const alikeSchema = z.object({
  visitor: visitorSchema,
  by: z.enum(['user-id', 'email']),
})

/** `GET /v1/agent/visitors/:id/person`. */
export const personSchema = z.object({
  /** First the one that the others were merged into. */
  identities: z.array(personIdentitySchema),
  /** The last ones of all of them, the newest first. */
  pages: z.array(seenPageSchema),
  /** The newest first. */
  notes: z.array(personNoteSchema),
  alike: z.array(alikeSchema),
})

const personNoteTextSchema = z.string().max(PERSON_NOTE_MAX_LENGTH)

/** `POST /v1/agent/visitors/:id/notes`. */
export const addPersonNoteSchema = z.object({ id: idSchema, text: personNoteTextSchema })

/** `PATCH /v1/agent/visitors/:id/notes/:note`: an own one. */
export const editPersonNoteSchema = addPersonNoteSchema.omit({ id: true })

/** `PUT /v1/agent/visitors/:id/merger`: this visitor is the same person as another one. `DELETE` takes it back. */
export const mergeVisitorSchema = z.object({ into: idSchema })

/** `PUT /v1/agent/conversations/:id/continuation`: it is resolved, and goes on in a newer one of the same visitor. */
export const continueInSchema = z.object({ in: idSchema })

export type Visit = z.infer<typeof visitSchema>
export type SeenPage = z.infer<typeof seenPageSchema>
export type PagesKept = z.infer<typeof pagesKeptSchema>
export type PersonNote = z.infer<typeof personNoteSchema>
export type PersonIdentity = z.infer<typeof personIdentitySchema>
export type Alike = z.infer<typeof alikeSchema>
export type Person = z.infer<typeof personSchema>
export type AddPersonNote = z.infer<typeof addPersonNoteSchema>
export type EditPersonNote = z.infer<typeof editPersonNoteSchema>
export type MergeVisitor = z.infer<typeof mergeVisitorSchema>
export type ContinueIn = z.infer<typeof continueInSchema>

import { z } from 'zod'
import { entitySchema, seqSchema, timeSchema } from '../entities.ts'
import { idSchema } from '../ids.ts'
import { SEARCH_QUERY_MAX_LENGTH } from '../limits.ts'
import { authorSchema } from '../message-parts.ts'
import { timeZoneSchema } from '../site-settings/hours.ts'

/*
 * Searching all transcripts of a workspace, as agents do.
 */

/**
 * `GET /v1/agent/search?q=…`. Beside words, "phrases" and -words, `q` takes the filters `from:` (visitor, agent, me or
 * a name), `site:`, `team:`, `agent:`, `tag:`, `status:`, `has:file`, and `before:` and `after:` (a day: 2027-04-05).
 */
export const searchSchema = z.object({
  q: z.string().max(SEARCH_QUERY_MAX_LENGTH),
  /** The `next` of the page before. */
  before: z.coerce.number().int().positive().optional(),
  /** Where the days of `before:` and `after:` begin at midnight; UTC unless told. */
  zone: timeZoneSchema.default('UTC'),
})

/** Some of a text around what was found in it, and where that stands: positions in `snippet`, in UTF-16, `end` excluded. */
const foundTextSchema = z.object({
  snippet: z.string(),
  marks: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
})

/** A message that was found: by its text, or the names of its files. */
export const searchHitSchema = foundTextSchema.extend({
  conversationId: idSchema,
  messageId: idSchema,
  seq: seqSchema,
  at: timeSchema,
  author: authorSchema,
})

/** A note on a person that was found. */
export const searchNoteSchema = foundTextSchema.extend({
  visitorId: idSchema,
  noteId: idSchema,
  at: timeSchema,
  author: z.object({ id: idSchema, name: z.string() }),
})

/** The best first, page by page from the newest to the oldest. */
export const searchResultSchema = z.object({
  hits: z.array(searchHitSchema),
  /** Visitors who are called so, or are reached so. On the first page only. */
  people: z.array(idSchema),
  /** Notes on persons, the newest first. On the first page only. */
  notes: z.array(searchNoteSchema),
  /** The conversations of the hits, their visitors, the people, and whom the notes are about. */
  changes: z.array(entitySchema),
  /** Filters that name nothing that there is: nothing is found because of them. */
  unknown: z.array(z.string()),
  /** Send it back as `before` for the next page; null at the end. A page may be empty and not be the last. */
  next: z.int().positive().nullable(),
})

export type SearchHit = z.infer<typeof searchHitSchema>
export type SearchNote = z.infer<typeof searchNoteSchema>
export type SearchResult = z.infer<typeof searchResultSchema>

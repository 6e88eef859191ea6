import { z } from 'zod'
import { entitySchema } from '../entities.ts'
import { idSchema } from '../ids.ts'

/** The lists that everybody has; of the same names as `BUILT_IN_VIEWS`. */
export const listNameSchema = z.enum([
  'queue',
  'mine',
  'mentions',
  'unassigned',
  'snoozed',
  'resolved',
  'all',
  'spam',
])

/** Which page of a list: the one after a page (`before`), the one ahead of it, or from the how many-th conversation on. */
export const listPlaceSchema = z.object({
  /** What `next` of a page said. */
  before: z.string().max(64).optional(),
  /** What `previous` of a page said. */
  ahead: z.string().max(64).optional(),
  at: z.coerce.number().int().min(0).max(10_000_000).optional(),
})

/**
 * `GET /v1/agent/conversations?list=NAME&before=PLACE`: a page of a list with its visitors. Beside the name, or in place
 * of it, stands what the list is filtered by: `status`, `site`, `team`, `agent` (an id, `me` or `nobody`), `tag`,
 * `language`, `priority`, `rating` (`good`, `fair`, `poor`), each several of them with commas between; `waited`
 * (minutes), `calls=me`, `spam=only`, `text`; and `order` (`newest`, `waiting`, `called`).
 */
export const conversationListSchema = z.object({
  changes: z.array(entitySchema),
  /** The conversations of the page, in their order. */
  ids: z.array(idSchema),
  /** Send it back as `before` for the next page; null at the end. */
  next: z.string().nullable(),
  /** Send it back as `ahead` for the page before; null at the beginning. */
  previous: z.string().nullable(),
  /** How many conversations the list has. Left out of pages that are asked for by a place. */
  total: z.int().nonnegative().optional(),
})

/** `GET /v1/agent/counts`: how many conversations there are in lists of what is not resolved, by their names. */
export const listCountsSchema = z.object({ counts: z.record(z.string(), z.int().nonnegative()) })

export type ListName = z.infer<typeof listNameSchema>
export type ConversationList = z.infer<typeof conversationListSchema>
export type ListCounts = z.infer<typeof listCountsSchema>
export type ListPlace = z.infer<typeof listPlaceSchema>

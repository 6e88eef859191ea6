import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { VIEWS_MAX } from '../limits.ts'
import { viewSchema } from './filter.ts'

/*
 * Views that are kept under a name: an agent's own, or everybody's.
 */

const nameSchema = z.string().trim().min(1).max(60)

export const savedViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Whose it is: nobody else sees it. Null: everybody's. */
  ownerId: idSchema.nullable(),
  /** Everybody's stand first, and among these the lowest. */
  place: z.int().nonnegative(),
  view: viewSchema,
})

/** `GET /v1/agent/views`: those of everybody and one's own, in their order. Every deed on views answers the same. */
export const savedViewsSchema = z.object({ views: z.array(savedViewSchema) })

/** `PATCH /v1/agent/views/:id`: what is everybody's is kept by owners and admins. What is left out stays as it is. */
export const editViewSchema = z.object({
  name: nameSchema.optional(),
  isShared: z.boolean().optional(),
  view: viewSchema.optional(),
})

/** `POST /v1/agent/views`. */
export const addViewSchema = z.object({
  id: idSchema,
  name: nameSchema,
  isShared: z.boolean().default(false),
  view: viewSchema,
})

/** `PUT /v1/agent/views/order`: ids as they shall stand. Everybody's stay ahead of an agent's own. */
export const orderViewsSchema = z.object({ ids: z.array(idSchema).max(VIEWS_MAX) })

export type SavedView = z.infer<typeof savedViewSchema>
export type SavedViews = z.infer<typeof savedViewsSchema>
export type AddView = z.input<typeof addViewSchema>
export type EditView = z.infer<typeof editViewSchema>
export type OrderViews = z.infer<typeof orderViewsSchema>

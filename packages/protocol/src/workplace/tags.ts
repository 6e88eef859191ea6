import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { TAGS_OF_CONVERSATION_MAX } from '../limits.ts'

export const tagColourSchema = z.enum(['teal', 'amber', 'blue', 'pink', 'violet', 'green'])

/** What conversations can be sorted by. Agents only. */
export const tagSchema = z.object({
  kind: z.literal('tag'),
  id: idSchema,
  rev: z.int().nonnegative(),
  name: z.string(),
  colour: tagColourSchema,
  /** It is not there any more. */
  deletedAt: z.int().nonnegative().optional(),
})

/** `POST /v1/agent/tags`: any agent may make one. Two of the same name are one. */
export const addTagSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(40),
  colour: tagColourSchema.default('teal'),
})

/** `PATCH /v1/admin/tags/:id`. */
export const editTagSchema = z.object({
  name: addTagSchema.shape.name.optional(),
  colour: tagColourSchema.optional(),
})

/** `PUT /v1/agent/conversations/:id/tags`: these and no others. */
export const setTagsSchema = z.object({ tagIds: z.array(idSchema).max(TAGS_OF_CONVERSATION_MAX) })

export type TagColour = z.infer<typeof tagColourSchema>
export type Tag = z.infer<typeof tagSchema>
export type AddTag = z.input<typeof addTagSchema>
export type EditTag = z.infer<typeof editTagSchema>
export type SetTags = z.infer<typeof setTagsSchema>

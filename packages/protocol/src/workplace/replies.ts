import { z } from 'zod'
import { fileSchema } from '../files.ts'
import { idSchema } from '../ids.ts'
import { FILES_MAX, REPLY_MAX_LENGTH } from '../limits.ts'

/*
 * Canned replies: texts that are written once and said often. Of the names in braces (`{visitor}`, `{agent}`, `{site}`) the
 * composer makes what they stand for.
 */

/** What is typed behind `/`. */
const replyNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\s/]+$/, 'must be one word without /')

export const replySchema = z.object({
  id: idSchema,
  name: z.string(),
  text: z.string(),
  /** Whose it is: nobody else sees it. Null: everybody's. */
  ownerId: idSchema.nullable(),
  /** How often it was used. */
  uses: z.int().nonnegative(),
  /** What goes with it. */
  files: z.array(fileSchema),
})

/** `GET /v1/agent/replies`: those of everybody and one's own, the most used first. */
export const repliesSchema = z.object({ replies: z.array(replySchema) })

/** `PATCH /v1/agent/replies/:id`: what is everybody's is kept by owners and admins. */
export const editReplySchema = z.object({
  name: replyNameSchema,
  text: z.string().trim().min(1).max(REPLY_MAX_LENGTH),
  isShared: z.boolean(),
  /** Ids of the files that it shall have: its own, and such as the agent has sent to no one. Left out: those that it has. */
  files: z.array(idSchema).max(FILES_MAX).optional(),
})

/** `POST /v1/agent/replies`. */
export const addReplySchema = editReplySchema.extend({ id: idSchema })

/**
 * `POST /v1/agent/replies/:id/files`: makes a file of a canned reply the agent's own, under a new id, so that a message may
 * name it. Answered with a `fileProgress` of which all is there: no byte is sent again.
 */
export const takeReplyFileSchema = z.object({ id: idSchema, fileId: idSchema })

export type Reply = z.infer<typeof replySchema>
export type Replies = z.infer<typeof repliesSchema>
export type EditReply = z.infer<typeof editReplySchema>
export type AddReply = z.infer<typeof addReplySchema>
export type TakeReplyFile = z.infer<typeof takeReplyFileSchema>

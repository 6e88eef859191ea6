import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { MENTIONS_MAX, TEXT_MAX_LENGTH } from '../limits.ts'

/*
 * What agents write for each other beside a transcript. No visitor is ever sent any of it: it is no message, has no seq,
 * and lies in a place of its own.
 */

/** An entry for agents alone. */
export const noteSchema = z.object({
  kind: z.literal('note'),
  id: idSchema,
  rev: z.int().nonnegative(),
  conversationId: idSchema,
  /** The how many-th change it is to the notes of the conversation. */
  step: z.int().positive(),
  /** Behind which message it stands. */
  afterSeq: z.int().nonnegative(),
  at: z.int().nonnegative(),
  author: z.object({ id: idSchema, name: z.string() }),
  /** Empty once it is deleted. */
  text: z.string(),
  /** The agents who shall look at it. */
  mentions: z.array(idSchema),
  editedAt: z.int().nonnegative().optional(),
  deletedAt: z.int().nonnegative().optional(),
})

/** Somebody shall look at a conversation. */
export const mentionSchema = z.object({
  agentId: idSchema,
  at: z.int().nonnegative(),
  isSeen: z.boolean(),
})

const mentionsSchema = z.array(idSchema).max(MENTIONS_MAX)
const noteTextSchema = z.string().max(TEXT_MAX_LENGTH)

/** `POST /v1/agent/conversations/:id/notes`. Whom the workspace does not know is not mentioned. */
export const addNoteSchema = z.object({
  id: idSchema,
  text: noteTextSchema,
  mentions: mentionsSchema.default([]),
})

/** `PATCH /v1/agent/conversations/:id/notes/:note`: an own one. */
export const editNoteSchema = addNoteSchema.omit({ id: true })

/** `GET /v1/agent/conversations/:id/notes`: all of them, the oldest first. */
export const notesSchema = z.object({ notes: z.array(noteSchema) })

export type Note = z.infer<typeof noteSchema>
export type Mention = z.infer<typeof mentionSchema>
export type AddNote = z.input<typeof addNoteSchema>
export type EditNote = z.input<typeof editNoteSchema>
export type Notes = z.infer<typeof notesSchema>

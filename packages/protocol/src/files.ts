import { z } from 'zod'
import { idSchema } from './ids.ts'
import { FILE_KINDS, FILE_NAME_MAX_LENGTH, FILE_SECONDS_MAX } from './limits.ts'

/*
 * Files: told of, sent in pieces, then named by a message. Visitors do so below `/v1/visitor`, agents below
 * `/v1/agent`, in the same words.
 */

/** What browsers and people can do with a file. */
export const fileKindSchema = z.enum(FILE_KINDS)

/** A file of a message. */
export const fileSchema = z.object({
  id: idSchema,
  name: z.string(),
  bytes: z.int().nonnegative(),
  /** MIME type, as its bytes say. */
  type: z.string(),
  /** Of a picture whose size is known: how it is shown, in pixels. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  /** Of a voice message, in whole seconds. */
  duration: z.int().nonnegative().optional(),
})

/** `POST …/files`: tells of a file, or asks how much of it has arrived: asking again changes nothing. */
export const announceFileSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(FILE_NAME_MAX_LENGTH),
  bytes: z.int().positive(),
  /** What the browser takes it for. */
  type: z.string().max(200),
  duration: z.int().nonnegative().max(FILE_SECONDS_MAX).optional(),
})

/** What has arrived of a file. Also the answer to `PUT …/files/:id/bytes?from=OFFSET`. */
export const fileProgressSchema = z.object({
  /** How many bytes are kept for good: where to go on. */
  offset: z.int().nonnegative(),
  /** The most bytes that one request may bring. */
  pieceBytes: z.int().positive(),
  /** Once all of it is there: a message may name it now. */
  file: fileSchema.optional(),
})

export type FileKind = z.infer<typeof fileKindSchema>
export type MessageFile = z.infer<typeof fileSchema>
export type AnnounceFile = z.infer<typeof announceFileSchema>
export type FileProgress = z.infer<typeof fileProgressSchema>

import { z } from 'zod'
import { fileKindSchema } from '../files.ts'
import { FILE_KINDS } from '../limits.ts'

const MEGABYTE = 1024 * 1024

/** What visitors may send beside text. Agents may always send files. */
export const filesSchema = z.object({
  isOn: z.boolean().default(true),
  /** The largest file. The server's own `MAX_FILE_MB` holds as well. */
  maxBytes: z
    .int()
    .min(1024)
    .max(1024 * MEGABYTE)
    .default(20 * MEGABYTE),
  kinds: z.array(fileKindSchema).default([...FILE_KINDS]),
  /** Voice messages are recorded in the chat. */
  voice: z.boolean().default(true),
})

export type FileSettings = z.infer<typeof filesSchema>

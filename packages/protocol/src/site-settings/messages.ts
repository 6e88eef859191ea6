import { z } from 'zod'

/** Whether visitors may change what they wrote. Agents may always, within the same time. */
export const messagesSchema = z.object({
  /** A visitor may edit the last own message. */
  canEdit: z.boolean().default(true),
  /** A visitor may delete the last own message: its text is erased. */
  canDelete: z.boolean().default(false),
  /** For how long after it was written. */
  minutes: z.int().min(1).max(1_440).default(15),
})

export type MessagesSettings = z.infer<typeof messagesSchema>

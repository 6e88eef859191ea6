import { z } from 'zod'

/** How visitors learn of an answer while they do not look at the chat. */
export const alertsSchema = z.object({
  /** A short sound, unless the visitor has muted it. */
  sound: z.boolean().default(true),
  /** How many messages wait, before the title of the page and on the icon of an installed one. */
  title: z.boolean().default(true),
})

export type AlertSettings = z.infer<typeof alertsSchema>

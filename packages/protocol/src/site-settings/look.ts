import { z } from 'zod'

/** How the widget looks on a site's pages. */
export const lookSchema = z.object({
  /** Of the launcher, the head and the visitor's own messages. What stands on it is made readable by the widget. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0f766e')
    .default('#0f766e'),
  /** `auto` follows the visitor's system. */
  scheme: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** Where the launcher stands, in the writing direction of the page. */
  side: z.enum(['end', 'start']).default('end'),
})

export type Look = z.infer<typeof lookSchema>

import { z } from 'zod'
import { textsSchema } from './texts.ts'

/** How visitors rate a conversation once it is resolved. */
export const ratingSettingsSchema = z.object({
  /** Two thumbs, or five faces or stars. */
  scale: z.enum(['off', 'thumbs', 'faces', 'stars']).default('faces'),
  /** Without one, the widget asks in its own words. */
  question: textsSchema(200),
  /** Whether something may be said with it. */
  comment: z.boolean().default(true),
})

export type RatingSettings = z.infer<typeof ratingSettingsSchema>
export type RatingScale = RatingSettings['scale']

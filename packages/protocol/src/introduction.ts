import { z } from 'zod'
import { idSchema } from './ids.ts'
import { PHONE_PATTERN } from './patterns.ts'
import { personEmailSchema, personNameSchema } from './person.ts'
import { reachRuleIdSchema } from './site-settings/reach.ts'

export const phoneSchema = z
  .string()
  .regex(PHONE_PATTERN, 'must be a phone number such as +49 30 1234567')

/** What visitors tell of themselves with the message that begins a conversation. */
export const introductionSchema = z.object({
  name: personNameSchema.optional(),
  email: personEmailSchema.optional(),
  phone: phoneSchema.optional(),
  /** The other answers, by the names of the fields: of a choice the name of the option, of a consent `yes`. */
  answers: z
    .record(z.string().min(1).max(40), z.string().max(500))
    .refine((answers) => Object.keys(answers).length <= 12, 'must be at most 12 answers')
    .optional(),
  /** One of the teams that the site offers. Another one counts as no choice. */
  teamId: idSchema.optional(),
  /** Where the visitor can be written to when nobody answers here. */
  contact: personEmailSchema.optional(),
  /** The rule by which the visitor was reached out to: what it has said begins the transcript. */
  reached: reachRuleIdSchema.optional(),
})

/** `PUT /v1/visitor/conversations/:id/contact`: leave an e-mail address with a conversation. */
export const contactSchema = z.object({ email: personEmailSchema })

export type Introduction = z.infer<typeof introductionSchema>
export type Contact = z.infer<typeof contactSchema>

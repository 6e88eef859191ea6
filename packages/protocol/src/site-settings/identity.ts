import { z } from 'zod'

/** Whether a site talks to people whom its own backend does not know. */
export const identitySchema = z.object({
  /** Only who was identified with a signature may write. */
  required: z.boolean().default(false),
  /** Where somebody signs in who wants to write; empty: the chat only says so. */
  signInUrl: z
    .string()
    .max(500)
    .regex(/^(https?:\/\/\S+)?$/, 'must be an address such as https://shop.example/sign-in')
    .default(''),
})

export type IdentitySettings = z.infer<typeof identitySchema>

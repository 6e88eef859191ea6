import { z } from 'zod'

/** What a site keeps of its visitors, and what it tells them of that. */
export const privacySchema = z.object({
  /** `ask`: nothing is stored in the browser before the visitor has agreed. */
  consent: z.enum(['none', 'ask']).default('none'),
  /** Shown where the visitor is asked, and in the menu; may be empty. */
  policyUrl: z
    .string()
    .max(500)
    .regex(/^(https?:\/\/\S+)?$/, 'must be an address such as https://shop.example/privacy')
    .default(''),
  /** Whether agents see which page somebody looks at. Whoever asks not to be tracked never is. */
  pages: z.boolean().default(true),
  /** For how many days conversations are kept, as the visitor is told; 0: nothing is said. */
  retentionDays: z.int().min(0).max(3650).default(0),
  /** Whether agents see what a visitor types before it is sent. The visitor is told. */
  peek: z.boolean().default(false),
  /** Whether agents see who is on the site and does not chat. */
  browsing: z.boolean().default(false),
})

export type PrivacySettings = z.infer<typeof privacySchema>

import { z } from 'zod'
import { LANGUAGES } from '../languages.ts'

/** Which language the widget speaks on a site's pages. */
export const languageSettingsSchema = z.object({
  /** Null: that of the page if it is spoken, else the first of the visitor's browser that is. */
  fixed: z.enum(LANGUAGES).nullable().default(null),
})

export type LanguageSettings = z.infer<typeof languageSettingsSchema>

import { z } from 'zod'
import { alertsSchema } from './alerts.ts'
import { languageSettingsSchema } from './language.ts'
import { identitySchema } from './identity.ts'
import { filesSchema } from './files.ts'
import { formSchema } from './form.ts'
import { hoursSchema } from './hours.ts'
import { lookSchema } from './look.ts'
import { peopleSchema } from './people.ts'
import { messagesSchema } from './messages.ts'
import { ratingSettingsSchema } from './rating.ts'
import { privacySchema } from './privacy.ts'
import { reachSchema } from './reach.ts'

/*
 * What an owner chooses for a site, section by section: each has a file of its own. Every field has a default, so that
 * what was stored by an older version can be read, and so that a new site works. All of it is public: it is sent to
 * whoever opens the widget. A secret has a column of its own.
 */

const sections = {
  identity: identitySchema,
  files: filesSchema,
  look: lookSchema,
  privacy: privacySchema,
  reach: reachSchema,
  language: languageSettingsSchema,
  people: peopleSchema,
  hours: hoursSchema,
  form: formSchema,
  messages: messagesSchema,
  rating: ratingSettingsSchema,
  alerts: alertsSchema,
}

export const siteSettingsSchema = z.object({
  identity: sections.identity.prefault({}),
  files: sections.files.prefault({}),
  look: sections.look.prefault({}),
  privacy: sections.privacy.prefault({}),
  reach: sections.reach.prefault({}),
  language: sections.language.prefault({}),
  people: sections.people.prefault({}),
  hours: sections.hours.prefault({}),
  form: sections.form.prefault({}),
  messages: sections.messages.prefault({}),
  rating: sections.rating.prefault({}),
  alerts: sections.alerts.prefault({}),
})

/** The sections that somebody has chosen. Each is whole; those that are left out stay as they are. */
export const chosenSettingsSchema = z.object(sections).partial()

/** What the panel fetches when it is opened (`GET /w/SITE.json?v=REV`), and a form of settings (`GET /v1/admin/sites/ID`). */
export const siteDetailsSchema = z.object({
  /** The rev of the site, as visitors see it, that this was made from. */
  rev: z.int().nonnegative(),
  name: z.string(),
  /** What the site says before anybody has written; may be empty. */
  greeting: z.string(),
  settings: siteSettingsSchema,
  /** The look in the words of a style sheet, for the widget's root. */
  style: z.string(),
})

export type SiteSettings = z.infer<typeof siteSettingsSchema>
export type ChosenSettings = z.infer<typeof chosenSettingsSchema>
export type SiteDetails = z.infer<typeof siteDetailsSchema>

import type { SiteDetails, SiteSettings } from '@tealight/protocol'
import { siteSettingsSchema } from '@tealight/protocol/schemas'
import type { SiteRecord } from './entities.ts'
import { lookStyle } from './look/look-style.ts'

/** All settings of a site: what was chosen, and the defaults for the rest. */
export function settingsOf({ settings }: Pick<SiteRecord, 'settings'>): SiteSettings {
  return siteSettingsSchema.parse(settings)
}

/** What the widget, and whoever chooses the settings, has to know of a site. */
export function siteDetails(site: SiteRecord): SiteDetails {
  const { step, name, greeting } = site
  const settings = settingsOf(site)
  return { rev: step, name, greeting, settings, style: lookStyle(settings.look) }
}

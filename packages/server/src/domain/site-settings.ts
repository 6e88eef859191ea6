import type { Look, SiteDetails, SiteSettings } from '@tealight/protocol'
import { siteSettingsSchema } from '@tealight/protocol/schemas'
import type { SiteRecord } from './entities.ts'
import { lookStyle } from './look/look-style.ts'

/** All settings of a site: what was chosen, and the defaults for the rest. */
export function settingsOf({ settings }: Pick<SiteRecord, 'settings'>): SiteSettings {
  return siteSettingsSchema.parse(settings)
}

/** What the widget, and whoever chooses the settings, has to know of a site; perhaps in a theme that a page has chosen. */
export function siteDetails(site: SiteRecord, scheme?: Look['scheme']): SiteDetails {
  const { step, name, greeting } = site
  const settings = settingsOf(site)
  const style = lookStyle({ ...settings.look, ...(scheme && { scheme }) })
  return { rev: step, name, greeting, settings, style }
}

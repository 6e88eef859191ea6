import type { EditSite, Site, SiteDetails } from '@tealight/protocol'

/** All that can be chosen for a site. */
export type SiteToEdit = SiteDetails & Pick<Site, 'id' | 'key' | 'origins'>

/** The site as it will be after an edit. */
export function edited(site: SiteToEdit, edit: EditSite | undefined): SiteToEdit {
  if (edit === undefined) return site
  const { name = site.name, greeting = site.greeting, origins = site.origins } = edit
  const settings = Object.assign({}, site.settings, edit.settings)
  return { ...site, name, greeting, origins, settings }
}

/** Whether an edit changes anything. */
export function isChanged(site: SiteToEdit, edit: EditSite): boolean {
  return JSON.stringify(edited(site, edit)) !== JSON.stringify(site)
}

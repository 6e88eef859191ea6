import type { EditSite } from '@tealight/protocol'
import type { SiteRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** Changes what is given of a site. Null when the workspace has no such site. */
export function editSite(
  journal: Journal,
  workspaceId: string,
  siteId: string,
  { name, greeting, origins, settings }: EditSite,
): Promise<SiteRecord | null> {
  return journal.write(workspaceId, async (tx) => {
    const before = await tx.site(workspaceId, siteId)
    if (before === null) return null
    const site: SiteRecord = {
      ...before,
      step: before.step + 1,
      name: name ?? before.name,
      greeting: greeting ?? before.greeting,
      origins: origins ?? before.origins,
      settings: { ...before.settings, ...settings },
    }
    tx.put('site', site)
    return site
  })
}

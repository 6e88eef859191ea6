import type { SiteDetails, VisitorSite } from '@tealight/protocol'
import type { LoaderSettings } from '../loader/settings.ts'

/** What is known of the site: the newest that was fetched. */
export interface KnownDetails {
  readonly now: SiteDetails
  /** The stream tells of the site: when it is newer, its details are fetched. */
  hear(site: VisitorSite | null): void
}

export function knowDetails(
  first: SiteDetails,
  { origin, siteKey }: LoaderSettings,
  onChange: () => void,
): KnownDetails {
  let now = first
  let asked = first.rev

  async function fetchDetails(rev: number): Promise<void> {
    try {
      now = await (await fetch(`${origin}/w/${siteKey}.json?v=${rev}`)).json()
      onChange()
    } catch {
      // The old ones do until the site changes again, or the page is loaded again.
    }
  }

  return {
    get now() {
      return now
    },
    hear(site) {
      if (!site || site.rev <= asked) return
      asked = site.rev
      void fetchDetails(asked)
    },
  }
}

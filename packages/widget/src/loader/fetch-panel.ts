import type { SiteDetails } from '@tealight/protocol'
import type { PanelModule } from './panel-face.ts'
import type { LoaderSettings } from './settings.ts'

/** The panel's module, and what it has to know of its site. */
export type Fetched = [PanelModule, SiteDetails]

/** Fetches both once; after a failure, once more when they are asked for again. */
export function panelFetcher({ origin, panel, details }: LoaderSettings): () => Promise<Fetched> {
  let address = origin + panel
  let fetching: Promise<Fetched> | undefined

  async function fetchPanel(): Promise<Fetched> {
    try {
      return await Promise.all([
        import(/* @vite-ignore */ address),
        fetch(origin + details).then((response) => response.json()),
      ])
    } catch (error) {
      // Some browsers remember a failed import for as long as the page lives: the next attempt has its own address.
      address += '?'
      fetching = undefined
      throw error
    }
  }

  return () => (fetching ??= fetchPanel())
}

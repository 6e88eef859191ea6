import type { PanelModule } from './panel-face.ts'

/** Fetches the panel's module once; after a failure, once more when it is asked for again. */
export function panelFetcher(url: string): () => Promise<PanelModule> {
  let address = url
  let fetching: Promise<PanelModule> | undefined

  async function fetchPanel(): Promise<PanelModule> {
    try {
      return await import(/* @vite-ignore */ address)
    } catch (error) {
      // Some browsers remember a failed import for as long as the page lives: the next attempt has its own address.
      address += '?'
      fetching = undefined
      throw error
    }
  }

  return () => (fetching ??= fetchPanel())
}

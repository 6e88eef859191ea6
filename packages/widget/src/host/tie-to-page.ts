import type { Page } from '@tealight/protocol'
import { followViewport, type View } from './follow-viewport.ts'
import { keepInput, type KeyListener } from './keep-input.ts'
import { watchPage } from './page.ts'

/** What the chat wants to know of the page that it stands on. */
export interface PageListener extends KeyListener {
  pageMoved(page: Page): void
  viewportMoved(view: View): void
  /** The page was shown or hidden. */
  visibilityChanged(): void
}

/** Listens to the page, and changes nothing of it. Gives back how to end all that. */
export function tieToPage(root: ShadowRoot, listener: PageListener): () => void {
  const endings = [
    keepInput(root.host, listener),
    watchPage(listener.pageMoved),
    followViewport(listener.viewportMoved),
  ]
  document.addEventListener('visibilitychange', listener.visibilityChanged)
  return () => {
    document.removeEventListener('visibilitychange', listener.visibilityChanged)
    endings.forEach((end) => end())
  }
}

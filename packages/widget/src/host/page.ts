import { PAGE_TITLE_MAX_LENGTH, PAGE_URL_MAX_LENGTH, type Page } from '@tealight/protocol'

/** What we may have put before the title. */
export const TITLE_MARK = /^(\s*)\(\d+\)\u00a0/

/** The page that the visitor looks at. */
export function readPage(): Page {
  return {
    url: location.href.slice(0, PAGE_URL_MAX_LENGTH),
    title: document.title.replace(TITLE_MARK, '$1').slice(0, PAGE_TITLE_MAX_LENGTH),
  }
}

/** How often an address is compared; also the time in which a single-page app sets its new title. */
const LOOK_EVERY_MS = 2000

/**
 * Tells when a single-page app moves on. The address is compared from time to time while somebody looks:
 * `history.pushState` says nothing by itself, and replacing it would change the page.
 */
export function watchPage(onMove: (page: Page) => void): () => void {
  let { href } = location
  const timer = setInterval(() => {
    if (document.hidden || location.href === href) return
    href = location.href
    onMove(readPage())
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

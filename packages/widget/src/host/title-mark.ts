import { TITLE_MARK } from './page.ts'

/** Puts a count before the page's title. */
export interface TitleMark {
  /** 0 takes it away. */
  show(count: number): void
}

/** Two scripts that each want the last word about a title take turns, and hold up nobody. */
const PUT_AGAIN_MS = 50

/**
 * Marks the title, whatever the page makes of it meanwhile: only the mark is ever put in or taken out, in the text that the
 * page has there. The space in it tells our mark from one of the page's own.
 */
export function markTitle(): TitleMark {
  const watch = new MutationObserver(() => (timer ??= setTimeout(put, PUT_AGAIN_MS)))
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown = 0

  function put(): void {
    timer = undefined
    const text = document.head.querySelector('title')?.firstChild
    if (!(text instanceof Text)) return
    const title = text.data.replace(TITLE_MARK, '$1')
    const isCounted = shown === 0 || title.trimStart().startsWith(`(${shown})`)
    const marked = isCounted ? title : title.replace(/^\s*/, `$&(${shown})\u00a0`)
    if (marked !== text.data) text.data = marked
  }

  return {
    show(count) {
      if (count === shown) return
      shown = count
      watch.disconnect()
      clearTimeout(timer)
      put()
      if (count > 0)
        watch.observe(document.head, { childList: true, subtree: true, characterData: true })
    },
  }
}

import { posix } from 'node:path'

/**
 * Where a link of a Markdown file leads among the pages.
 *
 * @param {string} href as it was written
 * @param {import('./sources.mjs').Source} source where it was written
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {{ kind: 'away' | 'page' | 'file' | 'repository', href: string }} `repository` is a file that
 * only people with the code can open
 */
export function resolveLink(href, source, sources) {
  if (/^[a-z]+:/i.test(href)) return { kind: 'away', href }
  if (href.startsWith('/')) return { kind: 'file', href }
  if (href.startsWith('#')) return { kind: 'page', href: `${source.address}${href}` }
  const [path, anchor] = href.split('#')
  const target = posix.join(posix.dirname(source.file), path)
  const page = sources.find((one) => one.file === target)
  if (page) return { kind: 'page', href: anchor ? `${page.address}#${anchor}` : page.address }
  if (target.startsWith('images/')) return { kind: 'file', href: target }
  const isPage = target.endsWith('.md') && !target.startsWith('../')
  return { kind: isPage ? 'page' : 'repository', href: target }
}

/** From one page to another, or to a file beside the pages. */
export function relative(from, to) {
  if (to.startsWith('/')) return to
  const [address, anchor] = to.split('#')
  const way = posix.relative(posix.dirname(from), address)
  return anchor === undefined ? way : `${from === address ? '' : way}#${anchor}`
}

/**
 * Links from page to page whose page or heading does not exist.
 *
 * @param {import('./markdown.mjs').Page[]} pages
 */
export function brokenLinks(pages) {
  const targets = new Set(
    pages.flatMap(({ address, headings }) => [
      address,
      ...headings.map(({ anchor }) => `${address}#${anchor}`),
    ]),
  )
  return pages.flatMap(({ path, links }) =>
    links.filter((link) => !targets.has(link)).map((link) => `${path}: ${link}`),
  )
}

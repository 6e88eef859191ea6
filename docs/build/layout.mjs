import { relative } from './links.mjs'
import { escape } from './markdown.mjs'
import { inSections } from './sections.mjs'

/**
 * A whole document: the page between the table of contents and its own headings.
 *
 * @param {import('./markdown.mjs').Page} page
 * @param {import('./markdown.mjs').Page[]} pages
 */
export function layOut(page, pages) {
  const to = (target) => escape(relative(page.address, target))
  const title = page.path === 'index.md' ? 'Tealight' : `${page.title} · Tealight`
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}</title>
    <link rel="icon" href="${to('theme/mark.svg')}" type="image/svg+xml">
    <link rel="stylesheet" href="${to('theme/docs.css')}">
    <script src="${to('theme/docs.js')}" defer></script>
  </head>
  <body>
    <a class="skip" href="#main">Skip to the page</a>
    <header class="bar">
      <a class="brand" href="${to('index.html')}"><img src="${to('theme/mark.svg')}" alt="" width="30" height="30">Tealight</a>
      <a href="/demo/">Demo shop</a>
      <a href="/console/">Console</a>
    </header>
    <div class="columns">
      <details class="contents" open>
        <summary>Contents</summary>
        <nav aria-label="Documentation">${contents(page, pages)}</nav>
      </details>
      <main id="main" class="page">
        ${page.html}
        ${turnings(page, pages)}
      </main>
      ${headingsOf(page)}
    </div>
  </body>
</html>
`
}

function contents(page, pages) {
  return inSections(pages)
    .map(({ name, pages: within }) => {
      const items = within.map((one) => `<li>${linkTo(one, page)}</li>`).join('')
      return `<h2>${escape(name)}</h2><ul>${items}</ul>`
    })
    .join('')
}

function linkTo(target, page) {
  const here = target === page ? ' aria-current="page"' : ''
  return `<a href="${escape(relative(page.address, target.address))}"${here}>${escape(target.title)}</a>`
}

/** The page before and the page after, in the order of the contents. */
function turnings(page, pages) {
  const order = inSections(pages).flatMap((section) => section.pages)
  const index = order.indexOf(page)
  const before = order[index - 1]
  const after = order[index + 1]
  const previous = before ? `<p>Before: ${linkTo(before, page)}</p>` : ''
  const next = after ? `<p class="next">Next: ${linkTo(after, page)}</p>` : ''
  return `<nav class="turnings" aria-label="Pages before and after">${previous}${next}</nav>`
}

function headingsOf({ headings }) {
  const shown = headings.filter(({ depth }) => depth === 2)
  if (shown.length < 2) return ''
  const items = shown.map(({ text, anchor }) => `<li><a href="#${anchor}">${escape(text)}</a></li>`)
  return `<nav class="on-this-page" aria-label="On this page"><ul>${items.join('')}</ul></nav>`
}

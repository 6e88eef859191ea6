import { Marked } from 'marked'
import { relative, resolveLink } from './links.mjs'

/**
 * A page as it is shown.
 *
 * @typedef {object} Page
 * @property {string} path
 * @property {string} address
 * @property {string} title
 * @property {string} html
 * @property {{ depth: number, text: string, anchor: string }[]} headings
 * @property {string[]} links to other pages, from the root of the documentation
 */

/**
 * @param {import('./sources.mjs').Source} source
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {Page}
 */
export function renderPage(source, sources) {
  const headings = []
  const links = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = plain(tokens)
        const anchor = freeAnchor(text, headings)
        headings.push({ depth, text, anchor })
        const inner = this.parser.parseInline(tokens)
        if (depth === 1) return `<h1 id="${anchor}">${inner}</h1>\n`
        const link = `<a class="anchor" href="#${anchor}" aria-label="Link to this heading">#</a>`
        return `<h${depth} id="${anchor}">${inner} ${link}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens)
        const link = resolveLink(href, source, sources)
        if (link.kind === 'repository') return `<span class="in-repository">${inner}</span>`
        if (link.kind === 'away')
          return `<a href="${escape(link.href)}" rel="noreferrer">${inner}</a>`
        if (link.kind === 'page') links.push(link.href)
        return `<a href="${escape(relative(source.address, link.href))}">${inner}</a>`
      },
      image({ href, text }) {
        const link = resolveLink(href, source, sources)
        return `<img src="${escape(relative(source.address, link.href))}" alt="${escape(text)}">`
      },
      code({ text, lang }) {
        // What follows the language is for the tests: `js example=NAME`.
        const [language] = (lang ?? '').split(' ')
        const name = language ? ` data-language="${escape(language)}"` : ''
        return `<div class="code"${name}><pre tabindex="0"><code>${escape(text)}</code></pre></div>\n`
      },
      table(token) {
        const head = token.header.map(
          (cell) => `<th scope="col">${this.parser.parseInline(cell.tokens)}</th>`,
        )
        const rows = token.rows.map((row) => {
          return `<tr>${row.map((cell) => `<td>${this.parser.parseInline(cell.tokens)}</td>`).join('')}</tr>`
        })
        return `<div class="table" tabindex="0"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>\n`
      },
    },
  })
  const html = marked.parse(source.text, { async: false })
  const title = headings.find(({ depth }) => depth === 1)?.text ?? source.path
  return { path: source.path, address: source.address, title, html, headings, links }
}

/** @param {string} text */
export function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function plain(tokens) {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plain(token.tokens) : token.text))
    .join('')
}

/** The anchor that GitHub gives to a heading, so that links work in both places. */
function freeAnchor(text, headings) {
  const wanted = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
  const same = headings.filter(
    ({ anchor }) => anchor === wanted || anchor.replace(/-\d+$/, '') === wanted,
  )
  return same.length === 0 ? wanted : `${wanted}-${same.length}`
}

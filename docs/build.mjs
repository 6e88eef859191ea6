import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { layOut } from './build/layout.mjs'
import { brokenLinks } from './build/links.mjs'
import { renderPage } from './build/markdown.mjs'
import { readSources } from './build/sources.mjs'

// Makes docs/dist from the Markdown in this folder. The same sources always give the same pages.

const DIST = new URL('dist/', import.meta.url)

await build()

async function build() {
  const sources = await readSources()
  const pages = sources.map((source) => renderPage(source, sources))
  const broken = brokenLinks(pages)
  if (broken.length > 0) {
    process.stderr.write(`Links in docs/ that lead nowhere:\n  ${broken.join('\n  ')}\n`)
    process.exit(1)
  }
  await rm(DIST, { recursive: true, force: true })
  for (const page of pages) await write(page.address, layOut(page, pages))
  for (const folder of ['theme', 'images']) await copy(folder)
}

async function write(address, html) {
  const file = new URL(address, DIST)
  await mkdir(dirname(file.pathname), { recursive: true })
  await writeFile(file, html)
}

async function copy(folder) {
  await cp(new URL(`${folder}/`, import.meta.url), new URL(`${folder}/`, DIST), { recursive: true })
}

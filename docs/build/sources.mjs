import { readdir, readFile } from 'node:fs/promises'

const DOCS = new URL('../', import.meta.url)

/** Pages that are kept beside the code that they describe. */
const ELSEWHERE = [{ path: 'integrate/protocol.md', file: '../packages/protocol/SPEC.md' }]

/**
 * A page as it was written.
 *
 * @typedef {{ path: string, address: string, file: string, text: string }} Source
 * `path` is where it stands among the pages, `file` where it was written, seen from docs/.
 */

/** @returns {Promise<Source[]>} in the order of their paths */
export async function readSources() {
  const paths = await findPages()
  const own = paths.map((path) => readSource(path, path))
  const others = ELSEWHERE.map(({ path, file }) => readSource(path, file))
  const sources = await Promise.all([...own, ...others])
  return sources.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function findPages() {
  const entries = await readdir(DOCS, { recursive: true })
  return entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter(
      (path) => path.endsWith('.md') && !/^(dist|node_modules)\/|(^|\/)README\.md$/.test(path),
    )
}

async function readSource(path, file) {
  const text = await readFile(new URL(file, DOCS), 'utf8')
  return { path, address: path.replace(/\.md$/, '.html'), file, text }
}

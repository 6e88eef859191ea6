import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { withTable } from './table.mjs'

/** Renews the table on every page that has one. Resolves to the pages that were stale. */
export async function writeSettingsTables() {
  const stale = await staleTables()
  for (const { page, renewed } of stale) writeFileSync(join(root, page), renewed)
  return stale.map(({ page }) => page)
}

/** Pages whose table is not what the server would tell of its settings, and how they should be. */
export async function staleTables() {
  const { settings } = await import('../../packages/server/dist/config.js')
  return pages().flatMap((page) => {
    const present = readFileSync(join(root, page), 'utf8')
    const renewed = withTable(present, settings)
    return renewed === null || renewed === present ? [] : [{ page, renewed }]
  })
}

function pages() {
  const docs = readdirSync(join(root, 'docs'), { recursive: true })
    .map((path) => join('docs', path))
    .filter((path) => !path.includes('node_modules'))
  return ['README.md', ...docs].filter((path) => path.endsWith('.md'))
}

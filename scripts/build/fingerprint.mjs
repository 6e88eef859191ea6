import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../root.mjs'

const OUTPUTS = new Set(['node_modules', 'dist', '.cache', 'test-results'])
const isTest = (name) => /\.test\.[cm]?[jt]sx?$/.test(name)

/** Says in a few characters what these files and folders hold; tests and outputs do not count. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  return readdirSync(path)
    .filter((name) => !OUTPUTS.has(name) && !isTest(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const I18N = fileURLToPath(new URL('../src/i18n/', import.meta.url))
const MORE = join(I18N, 'more')
/** Named by a language tag in small letters. */
const CATALOGUE = /^(more-)?[a-z]{2}(-[a-z]{2})?\.ts$/

/** Every catalogue, by the name that its module gets: what the panel says, and what its parts say (`more-`). */
export function catalogues(): Record<string, string> {
  const files = [I18N, MORE].flatMap(scriptsIn).filter((file) => CATALOGUE.test(basename(file)))
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), file]))
}

/** The folder of the built catalogues, beside the panel: its name changes with what they are made of. */
export function wordsFolder(): string {
  const hash = createHash('sha256')
  for (const file of [I18N, MORE].flatMap(scriptsIn)) hash.update(readFileSync(file))
  return `words-${hash.digest('base64url').slice(0, 8)}`
}

/** Puts what catalogues share (how to count) into each of them: a module of its own would be another request to wait for. */
export function selfContained(): Plugin {
  return {
    name: 'tealight-self-contained',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return null
      return `${join(dirname(importer), source)}?for=${basename(importer, '.ts')}`
    },
  }
}

function scriptsIn(folder: string): string[] {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  )
  return names.sort().map((name) => join(folder, name))
}

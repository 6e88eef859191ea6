import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const I18N = fileURLToPath(new URL('../src/i18n/', import.meta.url))
const MORE = join(I18N, 'more')
/** Named by a language tag in small letters. */
const CATALOGUE = /^(more-)?[a-z]{2}(-[a-z]{2})?\.ts$/

/** Every catalogue, by the name that its module gets: what the panel says, and what its parts say (`more-`). */
export function catalogues(): Record<string, string> {
  const files = [I18N, MORE].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => CATALOGUE.test(name))
      .sort()
      .map((name) => join(folder, name)),
  )
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), file]))
}

/** The folder of the built catalogues, beside the panel: its name changes with what is in it. */
export function wordsFolder(): string {
  const hash = createHash('sha256')
  for (const [name, file] of Object.entries(catalogues())) {
    hash.update(`${name} ${readFileSync(file, 'utf8')}`)
  }
  return `words-${hash.digest('base64url').slice(0, 8)}`
}

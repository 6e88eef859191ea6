import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readImports } from '../boundaries/imports.mjs'

/** A built file and all that it can't run without: what it imports before its first line. */
export function withStaticImports(file, known = new Set()) {
  if (known.has(file)) return [...known]
  known.add(file)
  if (!file.endsWith('.js')) return [...known]
  for (const { specifier, isStatic } of readImports(file, readFileSync(file, 'utf8')).imports) {
    if (isStatic) withStaticImports(join(dirname(file), specifier), known)
  }
  return [...known]
}

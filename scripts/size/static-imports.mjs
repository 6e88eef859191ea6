import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readImports } from '../boundaries/imports.mjs'

/** Built files and all that they can't run without: what is imported before their first line. */
export function withStaticImports(files) {
  const found = new Set()
  const waiting = [...files]
  for (const file of waiting) {
    if (found.has(file)) continue
    found.add(file)
    if (file.endsWith('.js')) waiting.push(...staticImportsOf(file))
  }
  return [...found]
}

function staticImportsOf(file) {
  return readImports(file, readFileSync(file, 'utf8'))
    .imports.filter(({ isStatic }) => isStatic)
    .map(({ specifier }) => join(dirname(file), specifier))
}

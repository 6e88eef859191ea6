import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../../packages/', import.meta.url))
const page = join(packages, '../docs/owners/privacy.md')

test('every key that the chat stores under is in the page on privacy, and no other', () => {
  const documented = [...readFileSync(page, 'utf8').matchAll(/^\| `tealight:SITE:([\w-]+)`/gm)]
  expect(namesOf(documented).sort()).toEqual(keysIn('widget/src', 'client/src'))
})

/** What stands behind `tealight:SITE:` wherever a key is made. */
function keysIn(...folders: string[]): string[] {
  const found = folders.flatMap((folder) =>
    readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|testing/.test(name))
      .map((name) => readFileSync(join(packages, folder, name), 'utf8')),
  )
  const keys = found.flatMap((source) =>
    namesOf([...source.matchAll(/`tealight:\$\{\w*(?:\.\w+)*[sS]iteKey\}:([\w-]+)/g)]),
  )
  return [...new Set(keys)].sort()
}

function namesOf(matches: RegExpMatchArray[]): string[] {
  return matches.map(([, name]) => name ?? '')
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../root.mjs'
import { fingerprint } from './fingerprint.mjs'

let home
let path

beforeEach(() => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  home = mkdtempSync(join(root, '.cache', 'fingerprint-'))
  path = relative(root, home)
  write('source.ts', 'one')
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

test('the same sources have the same fingerprint', () => {
  const before = fingerprint([path])
  write('source.ts', 'one')
  expect(fingerprint([path])).toBe(before)
})

test.each([
  ['edited', () => write('source.ts', 'two')],
  ['added', () => write('deep/other.ts', 'one')],
  ['renamed', () => (rmSync(join(home, 'source.ts')), write('renamed.ts', 'one'))],
])('a source that was %s changes it', (_how, change) => {
  const before = fingerprint([path])
  change()
  expect(fingerprint([path])).not.toBe(before)
})

test.each(['source.test.ts', 'dist/source.js', 'node_modules/other/index.js'])(
  '%s does not count',
  (name) => {
    const before = fingerprint([path])
    write(name, 'anything')
    expect(fingerprint([path])).toBe(before)
  },
)

function write(name, content) {
  const file = join(home, name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
}

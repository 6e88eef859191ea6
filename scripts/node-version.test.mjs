import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isSupported } from './node-version.mjs'
import { root } from './root.mjs'

test.each(['20.19.0', '20.20.2', '22.13.0', '24.21.0', '26.0.0'])(
  'Node %s is supported',
  (version) => {
    expect(isSupported(version)).toBe(true)
  },
)

test.each(['12.22.12', '18.20.8', '20.18.3'])('Node %s is not supported', (version) => {
  expect(isSupported(version)).toBe(false)
})

test.each(['node-version', 'start', 'test', 'check', 'dev', 'bench'])(
  '%s.mjs is read by an old Node without a syntax error',
  (name) => {
    const source = readFileSync(join(root, 'scripts', `${name}.mjs`), 'utf8')
    expect(source).not.toMatch(/\?\.|\?\?|^\S.*\bawait\b|from 'node:/m)
  },
)

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import * as schemas from './schemas.ts'
import { PROTOCOL_VERSION } from './version.ts'

/**
 * The shape of everything that crosses the wire, by version. When it changes: is it a change that clients of this
 * version can live with (a field that they skip, a request that may leave something out)? Then replace the hash. If
 * not, raise PROTOCOL_VERSION with a line of history, and add its hash here.
 */
const WIRE_HASHES: Record<number, string> = {
  1: 'ERtXou4oPVByJSgHxwwtkGKYOovRJ_iP9cwO5upKBRE',
}

test('the wire has the shape that its version says', () => {
  const shapes = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)])
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('base64url')
  expect(hash).toBe(WIRE_HASHES[PROTOCOL_VERSION])
})

test('every version has its line of history', () => {
  const source = readFileSync(new URL('./version.ts', import.meta.url), 'utf8')
  for (let version = 1; version <= PROTOCOL_VERSION; version += 1) {
    expect(source).toContain(` * - ${version}: `)
  }
})

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { runKept } from '../terminal/run.mjs'
import { readVitest } from './test-reports.mjs'

const REPORT = 'artifacts/unit.json'
const LIMIT_MS = 25 * 60_000

/** Unit, integration and property tests of all packages. */
export async function unit() {
  mkdirSync(join(root, 'artifacts'), { recursive: true })
  rmSync(join(root, REPORT), { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  const ended = await runKept('vitest', ['run', ...reporters], { limitMs: LIMIT_MS })
  return readVitest(join(root, REPORT), ended)
}

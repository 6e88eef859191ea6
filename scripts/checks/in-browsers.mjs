import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from '../build/package-script.mjs'
import { findBrowser } from '../install/browser.mjs'
import { root } from '../root.mjs'
import { readPlaywright } from './test-reports.mjs'

const REPORT = join(root, 'artifacts/e2e.json')
const LIMIT_MS = 30 * 60_000

/** The built product in real browsers. */
export async function e2e() {
  mkdirSync(join(root, 'artifacts'), { recursive: true })
  rmSync(REPORT, { force: true })
  const ended = await runScript('e2e', 'test', ['--reporter=list,json'], {
    limitMs: LIMIT_MS,
    env: { CHROMIUM_PATH: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT },
  })
  return readPlaywright(REPORT, ended)
}

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from '../build/package-script.mjs'
import { findBrowser } from '../install/browser.mjs'
import { root } from '../root.mjs'
import { readPlaywright } from './test-reports.mjs'

const LIMIT_MS = 30 * 60_000

let browser

/** A script of the end-to-end tests: the built product in real browsers. */
export function inBrowsers(name, script) {
  const report = join(root, `artifacts/${name}.json`)
  return {
    name,
    needsBuild: true,
    alone: true,
    prepare: seekBrowser,
    async run() {
      seekBrowser()
      mkdirSync(join(root, 'artifacts'), { recursive: true })
      rmSync(report, { force: true })
      const ended = await runScript('e2e', script, ['--reporter=list,json'], {
        limitMs: LIMIT_MS,
        env: { CHROMIUM_PATH: await browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      })
      return readPlaywright(report, ended)
    },
  }
}

/** Begins to look for a browser, or to bring one, while other checks run. Whoever needs it hears of a failure. */
function seekBrowser() {
  browser ??= findBrowser()
  browser.catch(() => {})
}

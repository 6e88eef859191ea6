import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from '../root.mjs'
import { runKept, runShown } from '../terminal/run.mjs'
import { say } from '../terminal/say.mjs'
import { Stop } from '../terminal/stop.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
]
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** What the executable is called in Playwright's download, by platform and age. */
const SHELLS = /^(chrome-headless-shell|headless_shell)(\.exe)?$/

/** Finds a Chromium or Chrome for the tests, or brings one. Resolves to the path of its program. */
export async function findBrowser() {
  const found =
    chosen() ?? (await installed()) ?? (await fromPlaywright()) ?? (await fromDistribution())
  if (found) return found
  throw new Stop(
    'There is no browser to test in: install Chromium or Chrome, or set CHROMIUM_PATH.',
  )
}

function chosen() {
  const path = process.env.CHROMIUM_PATH
  if (!path || existsSync(path)) return path || null
  throw new Stop(`CHROMIUM_PATH is "${path}", and no program is there.`)
}

async function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  for (const path of [...paths, ...ELSEWHERE].filter(existsSync)) {
    // Some distributions have a stub here, which only tells how to install it.
    if (process.platform === 'win32' || (await runKept(path, ['--version'])).code === 0) return path
  }
  return null
}

/** Playwright's own: what was brought before, or else a download. */
async function fromPlaywright() {
  const before = await downloaded()
  if (before) return before
  say('…', 'browser', "downloading Playwright's Chromium")
  const { code } = await playwright('install', 'chromium', '--only-shell')
  return code === 0 ? downloaded() : null
}

async function downloaded() {
  const { output } = await playwright('install', '--dry-run', 'chromium', '--only-shell')
  const home = /headless shell[\s\S]*?Install location:\s+(.+)/i.exec(output)?.[1]
  return home && existsSync(home) ? shellIn(home.trim()) : null
}

function shellIn(home) {
  const entries = readdirSync(home, { recursive: true, withFileTypes: true })
  const shell = entries.find((entry) => entry.isFile() && SHELLS.test(entry.name))
  return shell ? join(shell.parentPath ?? shell.path, shell.name) : null
}

const playwright = (...args) => runKept('playwright', args, { cwd: join(root, 'e2e') })

/** Debian has a real package; elsewhere `chromium` may be a stub for another packager. */
async function fromDistribution() {
  if (!isDebian() || process.getuid?.() !== 0) return null
  say('…', 'browser', "installing the distribution's chromium")
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runShown('apt-get', ['update', '-q'], { env })
  await runShown('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
  return installed()
}

function isDebian() {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../build/build.mjs'
import { products } from '../build/products.mjs'
import { findBrowser } from '../install/browser.mjs'
import { installPackages } from '../install/packages.mjs'
import { endOf, endTogether, launch, runKept } from '../terminal/run.mjs'
import { Stop } from '../terminal/stop.mjs'
import { showShop } from './shop.mjs'

/** Not among the dependencies: it is fetched when somebody wants to measure. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PORT = 16_190

/** Measures the demo shop as a slow phone would see it, this many times each way, and prints the medians. */
export async function compare(rounds) {
  endTogether()
  await installPackages()
  await build(products)
  const folder = await mkdtemp(join(tmpdir(), 'tealight-lighthouse-'))
  const env = { PORT: `${PORT}`, DATA_DIR: folder, LOG_LEVEL: 'error' }
  const server = launch(process.execPath, ['packages/server/dist/main.js'], {
    env,
    stdio: 'ignore',
  })
  const shops = await Promise.all([true, false].map((hasTag) => showShop(PORT, hasTag)))
  const all = { with: [], without: [] }
  for (let round = 0; round < rounds; round += 1) {
    all.with.push(await look(shops[0].url, folder))
    all.without.push(await look(shops[1].url, folder))
  }
  for (const [way, looks] of Object.entries(all)) console.log(way.padEnd(8), medians(looks))
  for (const shop of shops) shop.close()
  await endOf(server)
  await rm(folder, { recursive: true, force: true })
}

async function look(url, folder) {
  const report = join(folder, 'report.json')
  const { code, output } = await runKept(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { cwd: folder, env: { CHROME_PATH: await findBrowser() } },
  )
  if (code !== 0) throw new Stop(`Lighthouse failed: ${output}`)
  return figures(JSON.parse(await readFile(report, 'utf8')))
}

function figures({ categories, audits }) {
  const scores = Object.entries(categories).map(([name, { score }]) => [name, score * 100])
  const timings = TIMINGS.map((name) => [name, audits[name].numericValue])
  return Object.fromEntries([...scores, ...timings])
}

const TIMINGS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]

function medians(looks) {
  const names = Object.keys(looks[0])
  return Object.fromEntries(names.map((name) => [name, median(looks.map((it) => it[name]))]))
}

function median(values) {
  const sorted = values.sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)])
}

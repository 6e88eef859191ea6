import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../root.mjs'
import { runKept } from '../terminal/run.mjs'
import { green, say, since } from '../terminal/say.mjs'
import { Stop } from '../terminal/stop.mjs'
import { compressFolder } from './compress.mjs'
import { fingerprint } from './fingerprint.mjs'
import { runScript } from './package-script.mjs'

/** Builds those products that are not current, all at once. Resolves to the names of what was built. */
export async function build(products) {
  const outcomes = await Promise.allSettled(products.map(buildIfStale))
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
  if (failed.length > 0) throw new Stop(failed.map(({ reason }) => reason.message).join('\n\n'))
  return products.map(({ name }) => name).filter((_name, index) => outcomes[index].value)
}

/** Whether there was anything to build. */
async function buildIfStale(product) {
  const print = fingerprint(product.inputs)
  if (isCurrent(product, print)) return false
  const startedAt = performance.now()
  // An interrupted build must not look current.
  rmSync(stampOf(product), { force: true })
  const { code, output } = await make(product)
  if (code !== 0)
    throw new Stop(`${output.trim()}\nThe ${product.name} could not be built: see above.`)
  if (product.isSent) await compressFolder(join(root, product.output))
  stamp(product, print)
  say(green('✓'), product.name, `built in ${since(startedAt)}`)
  return true
}

function make({ program, folder }) {
  return program ? runKept(program[0], program.slice(1)) : runScript(folder, 'build')
}

function isCurrent(product, print) {
  const mark = stampOf(product)
  return (
    existsSync(join(root, product.output)) &&
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === print
  )
}

function stamp(product, print) {
  const mark = stampOf(product)
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, print)
}

const stampOf = ({ name }) => join(root, '.cache', 'built', name)

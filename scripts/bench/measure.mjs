import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../build/build.mjs'
import { bench, products } from '../build/products.mjs'
import { installPackages } from '../install/packages.mjs'
import { root } from '../root.mjs'
import { endTogether, runShown } from '../terminal/run.mjs'
import { Stop } from '../terminal/stop.mjs'

const compiled = join(root, 'bench/dist')

/** Runs one benchmark, in a process of its own. */
export async function measure([name, ...options]) {
  endTogether()
  await installPackages()
  await build([...products, bench])
  if (name === 'size') return showSizes(options)
  const program = join(compiled, `${name}.js`)
  if (!name || !existsSync(program)) throw new Stop(`Say what to measure: ${known().join(', ')}.`)
  // Memory is told after a collection, which only this option lets a program ask for.
  process.exitCode = await runShown(process.execPath, ['--expose-gc', program, ...options])
}

async function showSizes(options) {
  const { showSizes: show } = await import('../size/show.mjs')
  await show({ json: options.includes('--json') })
}

function known() {
  const names = existsSync(compiled) ? readdirSync(compiled) : []
  return ['size', ...names.filter((name) => name.endsWith('.js')).map((name) => name.slice(0, -3))]
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../build/build.mjs'
import { products } from '../build/products.mjs'
import { installPackages } from '../install/packages.mjs'
import { root } from '../root.mjs'
import { requireFreePort } from '../start/port.mjs'
import { endTogether, launch, runShown } from '../terminal/run.mjs'
import { red, say } from '../terminal/say.mjs'
import { Stop } from '../terminal/stop.mjs'
import { keepRunning } from './keep-running.mjs'
import { onChange } from './on-change.mjs'

/** Builds what an edit made stale and restarts the server with it, until Ctrl-C. */
export async function develop() {
  endTogether()
  await requireFreePort(process.env)
  await installPackages()
  await build(products)
  await runShown(process.execPath, ['packages/server/dist/seed/main.js'], { env: developmentEnv() })
  const restart = keepRunning(startServer)
  onChange(sources(), async () => {
    if (await rebuilds()) restart()
  })
}

/** A database of its own: what is tried out here never meets what `npm start` keeps. */
function developmentEnv() {
  return { DATA_DIR: './data/dev', DRAIN_SECONDS: '0', ...process.env }
}

function startServer() {
  return launch(process.execPath, ['packages/server/dist/main.js'], { env: developmentEnv() })
}

/** Whether there is anything new to run. A mistake is shown, and waits for its correction. */
async function rebuilds() {
  try {
    return (await build(products)).length > 0
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(red('✗'), 'build', `\n${error.message}`)
    return false
  }
}

function sources() {
  const inputs = new Set(products.flatMap((product) => product.inputs))
  return [...inputs].map((path) => join(root, path)).filter(existsSync)
}

import { build } from '../build/build.mjs'
import { products } from '../build/products.mjs'
import { installPackages } from '../install/packages.mjs'
import { endTogether } from '../terminal/run.mjs'
import { requireFreePort } from './port.mjs'

/** Brings the product up on a machine that has Node and npm alone. */
export async function start() {
  const standAlone = endTogether()
  await requireFreePort(process.env)
  await installPackages()
  await build(products)
  standAlone()
  // In this very process: signals, exit code and terminal are the server's own, with nobody between.
  await import('../../packages/server/dist/main.js')
}

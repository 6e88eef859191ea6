import { join } from 'node:path'
import { build } from '../build/build.mjs'
import { products } from '../build/products.mjs'
import { findBrowser } from '../install/browser.mjs'
import { installPackages } from '../install/packages.mjs'
import { root } from '../root.mjs'
import { endTogether, runShown } from '../terminal/run.mjs'

/** Leaves pictures of every state, and sheets with many of them, in artifacts/states. */
export async function takePictures(options) {
  endTogether()
  await installPackages()
  await build(products)
  process.exitCode = await runShown(
    'playwright',
    ['test', '--config', 'gallery.config.ts', ...options],
    {
      cwd: join(root, 'e2e'),
      env: { CHROMIUM_PATH: await findBrowser() },
    },
  )
}

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../root.mjs'

const widget = join(root, 'packages/widget')
const ENTRY = 'visitor-client.js'
const CODE = `export { browserEnvironment, createVisitorClient } from '@tealight/client'`

/** Bundles what the widget uses of the client by itself, the way the widget's build would. */
export async function bundleVisitorClient() {
  const { build } = await viteOfWidget()
  const output = await build({
    root: widget,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    plugins: [entry],
    build: {
      write: false,
      target: 'es2020',
      modulePreload: false,
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict' },
    },
  })
  return Buffer.from(output.output[0].code)
}

const entry = {
  name: 'visitor-client',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith(ENTRY) ? id : null),
  load: (id) => (id.endsWith(ENTRY) ? CODE : null),
}

/** Vite belongs to the packages that are built with it, not to the workspace. */
function viteOfWidget() {
  const path = createRequire(join(widget, 'package.json')).resolve('vite')
  return import(pathToFileURL(path).href)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { runKept } from '../terminal/run.mjs'
import { Stop } from '../terminal/stop.mjs'

/** Runs a script of a package's package.json and keeps what it prints: `npm run`, without npm's second. */
export function runScript(folder, name, args = [], options = {}) {
  const line = [scriptOf(folder, name), ...args].join(' ')
  return runKept(line, [], { ...options, shell: true, cwd: join(root, folder) })
}

function scriptOf(folder, name) {
  const { scripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  if (!scripts[name]) throw new Stop(`${folder}/package.json has no script "${name}".`)
  return scripts[name]
}

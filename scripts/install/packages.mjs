import { existsSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { green, say, since } from '../terminal/say.mjs'
import { Stop } from '../terminal/stop.mjs'
import { pnpm } from './pnpm.mjs'

const lockfile = join(root, 'pnpm-lock.yaml')
/** pnpm writes it last, so it tells that an install was finished, and when. */
const record = join(root, 'node_modules', '.modules.yaml')

/** Installs what the lockfile lists, unless that was done since it last changed. */
export async function installPackages() {
  if (isInstalled()) return
  const startedAt = performance.now()
  say('…', 'packages', 'installing what the lockfile lists')
  if ((await pnpm('install', '--frozen-lockfile')) !== 0) {
    throw new Stop('The packages could not be installed: see above, and check the network.')
  }
  remember()
  say(green('✓'), 'packages', `installed in ${since(startedAt)}`)
}

function isInstalled() {
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lockfile).mtimeMs
}

/** pnpm leaves the record alone when there was nothing to do; we would ask it again every time. */
function remember() {
  const now = new Date()
  utimesSync(record, now, now)
}

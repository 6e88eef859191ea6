import { runShown } from '../terminal/run.mjs'

/** Pinned here and nowhere else: pnpm 12 refuses a frozen lockfile beside a `packageManager` field. */
const PNPM = 'pnpm@12.21.0'

/** Runs the workspace's own pnpm, which npm brings: nobody has to install it. */
export function pnpm(...args) {
  // Without a terminal to ask, pnpm must not ask.
  return runShown('npx', ['--yes', PNPM, ...args], { env: { CI: '1' } })
}

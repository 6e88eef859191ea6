import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const SOURCE = fileURLToPath(new URL('../store/libsql/thread.ts', import.meta.url))
const FOLDER = new URL('../../.cache/', import.meta.url)

/**
 * Compiles the database thread once, before all tests: each of their servers starts three, and each thread would spend
 * more on a compiler of its own than on everything else.
 */
export async function setup(): Promise<void> {
  const thread = await rolldown({ input: SOURCE, platform: 'node', external: /^[^./]/ })
  const [{ code }] = (await thread.generate({ format: 'esm' })).output
  const unfinished = new URL(`thread-${process.pid}.mjs`, FOLDER)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(unfinished, code)
  // In one step: tests of somebody else may start it at this moment.
  renameSync(unfinished, new URL('thread.mjs', FOLDER))
}

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where distributions put servers, which not every PATH names. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin']

/**
 * Finds a program that some tests need. Null, said loudly, where it is missing; a failure with `TEALIGHT_REQUIRE_ALL=1`.
 * `fromPackage` is the distribution's package that brings it.
 */
export function requireProgram(name: string, fromPackage = name): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM_FOLDERS]
  const found = folders.map((folder) => join(folder, name)).find(isExecutable)
  return found ?? skipFor(`${name} is not installed (package: ${fromPackage})`)
}

/** Says loudly that tests are skipped, and why; fails with `TEALIGHT_REQUIRE_ALL=1`. */
export function skipFor(reason: string): null {
  if (process.env['TEALIGHT_REQUIRE_ALL'] === '1') throw new Error(`tests cannot be run: ${reason}`)
  process.stderr.write(`\n>>> SKIPPING TESTS: ${reason}\n\n`)
  return null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

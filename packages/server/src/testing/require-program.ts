import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Program {
  name: string
  /** The distribution's package that brings it. */
  package: string
  /** Where to look besides the PATH. */
  folders?: readonly string[]
}

/**
 * Finds a program that some tests need. When it is missing they are skipped, with one line that cannot be overlooked;
 * with TEALIGHT_REQUIRE_ALL=1 that is a failure.
 */
export function requireProgram(program: Program): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...(program.folders ?? [])]
  const found = folders.map((folder) => join(folder, program.name)).find(isExecutable)
  return found ?? skipFor(`${program.name} is not installed (package: ${program.package})`)
}

/** Says loudly that tests are skipped, and why; fails with TEALIGHT_REQUIRE_ALL=1. */
export function skipFor(reason: string): null {
  if (process.env['TEALIGHT_REQUIRE_ALL'] === '1') throw new Error(`tests cannot be run: ${reason}`)
  process.stderr.write(`\n>>> SKIPPING TESTS: ${reason}\n\n`)
  return null
}

/** Sub-folders of a folder, newest version first; none when it does not exist. */
export function versionFolders(folder: string, inside: string): string[] {
  try {
    const versions = readdirSync(folder).sort((a, b) => Number(b) - Number(a))
    return versions.map((version) => join(folder, version, inside))
  } catch {
    return []
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

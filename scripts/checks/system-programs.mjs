import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs that no package registry brings, and what is not tested without them. */
const PROGRAMS = [
  { name: 'initdb', package: 'postgresql', without: 'the store is not tested on PostgreSQL' },
]

/** Names what is missing on this machine: loudly, or as a failure where nothing may be left out. */
export function systemPrograms() {
  const missing = PROGRAMS.filter(({ name }) => !isThere(name))
  const found = { passed: PROGRAMS.length - missing.length }
  const skips = missing.map(
    (program) => `${program.without}: install the package ${program.package}.`,
  )
  return process.env.TEALIGHT_REQUIRE_ALL === '1'
    ? { ...found, failed: missing.length, details: skips.join('\n') }
    : { ...found, skipped: missing.length, skips }
}

function isThere(program) {
  return [...(process.env.PATH ?? '').split(delimiter), ...postgresFolders()].some((folder) =>
    existsSync(join(folder, program)),
  )
}

/** Debian keeps a server's programs out of the path, by version. */
function postgresFolders() {
  const home = '/usr/lib/postgresql'
  return existsSync(home) ? readdirSync(home).map((version) => join(home, version, 'bin')) : []
}

// Runs on any Node that knows modules: nothing newer than ES2018 may stand in this file or in the
// scripts that import it directly, or an old Node would fail on the syntax before it is told why.

/** Runs a command, unless this Node can't: then says so in one sentence. */
export function onSupportedNode(command) {
  if (isSupported(process.versions.node)) {
    command().catch(fail)
    return
  }
  console.error(
    'Tealight needs Node 20.19 or newer (20, 22 or 24); this is ' + process.versions.node + '.',
  )
  process.exitCode = 1
}

/** Whether the product runs on this version, such as '22.13.0'. */
export function isSupported(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

function fail(error) {
  console.error(error.name === 'Stop' ? error.message : error)
  process.exitCode = 1
}

import { root } from '../root.mjs'

/** Arrows between packages, and between the parts of the server, point one way. */
export async function boundaries() {
  // On a fresh machine the parser behind it is there only by the time that a check runs.
  const { countSources, findViolations } = await import('../boundaries/violations.mjs')
  const files = countSources(root)
  const violations = findViolations(root)
  if (files === 0) return { failed: 1, details: 'Not one source file was found.' }
  return violations.length === 0
    ? { passed: 1, note: `${files} files` }
    : { failed: violations.length, details: violations.join('\n') }
}

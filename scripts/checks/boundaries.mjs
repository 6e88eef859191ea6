import { countSources, findViolations } from '../boundaries/violations.mjs'
import { root } from '../root.mjs'

/** Arrows between packages, and between the parts of the server, point one way. */
export function boundaries() {
  const files = countSources(root)
  const violations = findViolations(root)
  if (files === 0) return { failed: 1, details: 'Not one source file was found.' }
  return violations.length === 0
    ? { passed: 1, note: `${files} files` }
    : { failed: violations.length, details: violations.join('\n') }
}

// node scripts/boundaries.mjs: does every import follow an arrow?
import { countSources, findViolations } from './boundaries/violations.mjs'
import { root } from './root.mjs'

const violations = findViolations(root)
for (const violation of violations) console.log(violation)
console.log(`${countSources(root)} files, ${violations.length} violations`)
process.exitCode = violations.length > 0 ? 1 : 0

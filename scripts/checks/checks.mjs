import { boundaries } from './boundaries.mjs'
import { e2e } from './e2e.mjs'
import { programCheck } from './program-check.mjs'
import { settings } from './settings.mjs'
import { sizes } from './sizes.mjs'
import { unit } from './unit.mjs'

/**
 * Everything that must hold, in the order in which it is listed. What is not `alone` runs beside
 * its neighbours. A check resolves to how many promises were kept, broken and not looked at.
 */
export const checks = [
  programCheck('format', 'oxfmt', ['--check', '.']),
  programCheck('lint', 'oxlint', []),
  programCheck('types', 'tsc', ['-b']),
  programCheck('dead code', 'knip', []),
  { name: 'boundaries', run: boundaries },
  { name: 'settings', needsBuild: true, run: settings },
  { name: 'size', needsBuild: true, run: sizes },
  { name: 'unit', needsBuild: true, alone: true, run: unit },
  { name: 'e2e', needsBuild: true, alone: true, run: e2e },
]

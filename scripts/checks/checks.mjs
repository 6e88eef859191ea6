import { boundaries } from './boundaries.mjs'
import { inBrowsers } from './in-browsers.mjs'
import { programCheck } from './program-check.mjs'
import { settings } from './settings.mjs'
import { sizes } from './sizes.mjs'
import { unit } from './unit.mjs'

/**
 * Everything that must hold, in the order in which it is listed. What is not `alone` runs beside
 * its neighbours; `prepare` begins before all checks, and nobody waits for it. A check resolves to
 * how many promises were kept, broken and not looked at.
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
  inBrowsers('e2e', 'test'),
  // What takes its time must not be disturbed.
  inBrowsers('measured', 'measure'),
]

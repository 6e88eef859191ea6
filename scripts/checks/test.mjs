import { build } from '../build/build.mjs'
import { bench, products } from '../build/products.mjs'
import { installPackages } from '../install/packages.mjs'
import { endTogether } from '../terminal/run.mjs'
import { dim, green, red, say, since, yellow } from '../terminal/say.mjs'
import { Stop } from '../terminal/stop.mjs'
import { inTurn } from './in-turn.mjs'

/** Runs the checks of these names, or all. Ends with a line that counts what was kept and broken. */
export async function test(names) {
  const startedAt = performance.now()
  endTogether()
  await installPackages()
  // Some checks use what was just installed.
  const { checks } = await import('./checks.mjs')
  const chosen = choose(checks, names)
  for (const { prepare } of chosen) prepare?.()
  const outcomes = [await tryToBuild()]
  for await (const outcome of inTurn(chosen, { isBuilt: outcomes[0].failed === 0 })) {
    report(outcome)
    outcomes.push(outcome)
  }
  conclude(outcomes, startedAt)
}

function choose(checks, names) {
  const unknown = names.find((name) => !checks.some((check) => check.name === name))
  if (unknown) {
    const known = checks.map((check) => check.name).join(', ')
    throw new Stop(`There is no check named "${unknown}"; there are ${known}.`)
  }
  return names.length > 0 ? checks.filter(({ name }) => names.includes(name)) : checks
}

async function tryToBuild() {
  const startedAt = performance.now()
  const outcome = { name: 'build', passed: 0, failed: 0, skipped: 0, skips: [], startedAt }
  try {
    await build([...products, bench])
    return { ...outcome, passed: 1 }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const failure = { ...outcome, failed: 1, details: error.message }
    report(failure)
    return failure
  }
}

function report(outcome) {
  const { name, failed, skips, details, startedAt } = outcome
  say(failed > 0 ? red('✗') : green('✓'), name, `${noteOf(outcome)} ${dim(since(startedAt))}`)
  if (failed > 0) console.log(`\n${details.trim()}\n`)
  for (const skip of skips) console.log(yellow(`SKIPPED ${skip}`))
}

function noteOf({ passed, failed, skipped, note }) {
  if (note) return note
  if (passed + failed + skipped === 1) return failed ? 'failed' : 'ok'
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
  return counts.filter(Boolean).join(', ')
}

/** The last lines: what was left out, once more, and the sum alone on a line. */
function conclude(outcomes, startedAt) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  const broken = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name)
  console.log(`\nTook ${since(startedAt)}.`)
  for (const skip of outcomes.flatMap(({ skips }) => skips)) console.log(yellow(`SKIPPED ${skip}`))
  if (broken.length > 0) console.log(red(`Broken: ${broken.join(', ')}`))
  const skipped = sum('skipped')
  console.log(
    `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
  process.exitCode = broken.length > 0 ? 1 : 0
}

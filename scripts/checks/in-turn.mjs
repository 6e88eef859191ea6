import { say } from '../terminal/say.mjs'
import { Stop } from '../terminal/stop.mjs'

/** Runs checks, neighbours together unless one wants the machine for itself; yields outcomes in order. */
export async function* inTurn(checks, { isBuilt }) {
  for (const group of groupsOf(checks)) {
    if (group[0].alone) say('…', group[0].name, 'running')
    const outcomes = group.map((check) => outcomeOf(check, isBuilt))
    for (const outcome of outcomes) yield await outcome
  }
}

function groupsOf(checks) {
  const groups = []
  for (const check of checks) {
    const last = groups.at(-1)
    if (last && !check.alone && !last[0].alone) last.push(check)
    else groups.push([check])
  }
  return groups
}

async function outcomeOf({ name, needsBuild, run }, isBuilt) {
  const blank = { name, passed: 0, failed: 0, skipped: 0, skips: [], startedAt: performance.now() }
  if (needsBuild && !isBuilt) return { ...blank, failed: 1, details: 'Not run: the build failed.' }
  try {
    return { ...blank, ...(await run()) }
  } catch (error) {
    const details = error instanceof Stop ? error.message : error.stack
    return { ...blank, failed: 1, details }
  }
}

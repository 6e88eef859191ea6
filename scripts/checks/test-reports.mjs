import { existsSync, readFileSync } from 'node:fs'

/** Counts the tests in what vitest's json reporter wrote. */
export function readVitest(file, ended) {
  const report = read(file)
  if (!report) return crashed(ended)
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const named = (status) => tests.filter((test) => test.status === status).map(titleOf)
  return concluded(ended, {
    passed: named('passed').length,
    failed: named('failed').length,
    left: [...named('pending'), ...named('skipped'), ...named('todo')],
  })
}

/** Counts the tests in what Playwright's json reporter wrote. A flaky test is a failed one. */
export function readPlaywright(file, ended) {
  const report = read(file)
  if (!report) return crashed(ended)
  const { expected, unexpected, flaky, skipped } = report.stats
  const left = Array.from({ length: skipped }, () => 'an end-to-end test')
  return concluded(ended, { passed: expected, failed: unexpected + flaky, left })
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
const titleOf = ({ fullName, title }) => fullName ?? title
const crashed = ({ output }) => ({ failed: 1, details: output })

/** A run can fail without a failed test: a file that does not load, an error between two tests. */
function concluded({ code, output }, { passed, failed, left }) {
  const broken = code === 0 ? failed : Math.max(failed, 1)
  const skips = reasonsIn(output)
  if (process.env.TEALIGHT_REQUIRE_ALL !== '1' || left.length === 0) {
    return { passed, failed: broken, skipped: left.length, skips, details: output }
  }
  const details = `${output}\nLeft out, where nothing may be:\n  ${left.join('\n  ')}`
  return { passed, failed: broken + left.length, skips, details }
}

/** What tests say loudly when they need a system program that is not there. */
function reasonsIn(output) {
  return [...new Set([...output.matchAll(/SKIPPING TESTS: (.+)/g)].map(([, reason]) => reason))]
}

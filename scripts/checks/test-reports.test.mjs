import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPlaywright, readVitest } from './test-reports.mjs'

const ended = { code: 0, output: '>>> SKIPPING TESTS: initdb is not installed' }
const tests = ['passed', 'passed', 'skipped'].map((status) => ({ status, fullName: status }))

let home
let file

beforeEach(() => {
  vi.stubEnv('TEALIGHT_REQUIRE_ALL', '')
  home = mkdtempSync(join(tmpdir(), 'report-'))
  file = join(home, 'report.json')
  writeFileSync(file, JSON.stringify({ testResults: [{ assertionResults: tests }] }))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true })
})

test('tests are counted, and why some were left out is kept', () => {
  const skips = ['initdb is not installed']
  expect(readVitest(file, ended)).toMatchObject({ passed: 2, failed: 0, skipped: 1, skips })
})

test('where nothing may be left out, a skipped test is a failed one', () => {
  vi.stubEnv('TEALIGHT_REQUIRE_ALL', '1')
  expect(readVitest(file, ended)).toMatchObject({ passed: 2, failed: 1 })
})

test('a run that failed without a failed test is not green', () => {
  expect(readVitest(file, { ...ended, code: 1 })).toMatchObject({ failed: 1 })
})

test('a run that wrote no report is not green', () => {
  expect(readVitest(join(home, 'none.json'), ended)).toMatchObject({ failed: 1 })
})

test('a flaky browser test is a failed one', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }
  writeFileSync(file, JSON.stringify({ stats }))
  expect(readPlaywright(file, ended)).toMatchObject({ passed: 3, failed: 1 })
})

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../root.mjs'

const PLANTED = {
  'no-floating-promises': `export const a = () => { Promise.resolve(1) }`,
  'switch-exhaustiveness-check': `
    export function name(status: 'queued' | 'open'): string {
      switch (status) { case 'queued': return 'in the queue' }
      return ''
    }`,
  'no-explicit-any': `export const a = (value: any) => String(value)`,
  'no-non-null-assertion': `export const a = (list: number[]) => list[0]!`,
  'ban-ts-comment': `// @ts-ignore\nexport const a: number = 'text'`,
  'no-cycle': `import { b } from './other.ts'\nexport const a = () => b`,
  'max-lines': 'export {}\n'.repeat(351),
  'max-lines-per-function': `export function a() {\n${'  void 0\n'.repeat(60)}}`,
  'no-default-export': `export default 1`,
}

let home
let found

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'lint-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json'])
    cpSync(join(root, file), join(home, file))
  mkdirSync(join(home, 'src'))
  plant('../tsconfig.json', JSON.stringify({ extends: './tsconfig.base.json', include: ['src'] }))
  plant('other.ts', `import { a } from './no-cycle.ts'\nexport const b = () => a`)
  for (const [rule, source] of Object.entries(PLANTED)) plant(`${rule}.ts`, source)
  found = lint()
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

test.each(Object.keys(PLANTED))('%s is found where it is planted', (rule) => {
  const inFile = found.filter(({ filename }) => filename === `src/${rule}.ts`)
  expect(inFile.map(({ code }) => code)).toContainEqual(expect.stringContaining(`(${rule})`))
  expect(inFile.every(({ severity }) => severity === 'error')).toBe(true)
})

function plant(name, source) {
  writeFileSync(join(home, 'src', name), source)
}

function lint() {
  const modules = join(root, 'node_modules')
  const args = [join(modules, 'oxlint/bin/oxlint'), '--format=json', 'src']
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: home,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, OXLINT_TSGOLINT_PATH: join(modules, '.bin/tsgolint') },
  })
  return JSON.parse(stdout).diagnostics
}

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../root.mjs'
import { countSources, findViolations } from './violations.mjs'

const PLANTED = {
  'packages/server/src/domain/planted.ts': {
    source: `import { openStore } from '../store/open-store.ts'\nexport const a = openStore`,
    violation: 'domain may import nothing of its neighbours',
  },
  'packages/server/src/hub/planted.ts': {
    source: `import type { Conversation } from '../domain/entities.ts'\nexport type A = Conversation`,
    violation: 'hub may import nothing of its neighbours',
  },
  'packages/server/src/store/planted.ts': {
    source: `export { claim } from '../domain/conversation.ts'`,
    violation: 'store may import types of domain',
  },
  'packages/server/src/store/deep/planted.ts': {
    source: `export const a = () => import('../../hub/hub.ts')`,
    violation: 'store may import types of domain',
  },
  'packages/server/src/commands/planted.ts': {
    source: `export * from '../http/errors.ts'`,
    violation: 'commands may import domain, store, hub, auth',
  },
  'packages/server/src/delivery/planted.ts': {
    source: `export type A = import('../http/env.ts').Env`,
    violation: 'delivery may import domain, store, hub',
  },
  'packages/server/src/http/planted.ts': {
    source: `export const port = process.env['PORT']`,
    violation: 'reads process.env: only main may',
  },
  'packages/server/src/auth/planted.ts': {
    source: `import { env } from 'node:process'\nexport const port = env['PORT']`,
    violation: 'imports node:process: only main reads the environment',
  },
  'packages/server/src/app/planted.ts': {
    source: `import '../testing/running-app.ts'`,
    violation: 'which is for tests alone',
  },
  'packages/server/src/drawer/planted.ts': {
    source: `import '../domain/text.ts'`,
    violation: 'is in drawer, which is not drawn',
  },
  'packages/client/src/planted.ts': {
    source: `import { z } from 'zod'\nexport const a = z`,
    violation: 'imports zod: only protocol, server may',
  },
  'packages/widget/src/panel/planted.tsx': {
    source: `import { schemas } from '@tealight/protocol/schemas'\nexport const A = () => <p>{schemas}</p>`,
    violation: 'widget may import client, protocol',
  },
  'packages/console/src/planted.ts': {
    source: `import { createChat } from '../../widget/src/loader/chat.ts'\nexport const a = createChat`,
    violation: 'which is outside its package',
  },
  'packages/console/src/deep/planted.ts': {
    source: `import '@tealight/widget'`,
    violation: 'console may import client, protocol',
  },
  'packages/protocol/src/planted.ts': {
    source: `import type {} from '@tealight/client'`,
    violation: 'protocol may import nothing of its neighbours',
  },
  'packages/server/src/commands/computed.ts': {
    source: `export const load = (path: string) => import(path)`,
    violation: 'imports something computed',
  },
  'packages/server/src/commands/unreadable.ts': {
    source: `import { from '../http/errors.ts'`,
    violation: `can't be parsed`,
  },
  'packages/newcomer/src/planted.ts': {
    source: `export const a = 1`,
    violation: 'packages/newcomer/src is not drawn',
  },
}

const ALLOWED = {
  'packages/server/src/store/allowed.ts': `import type { Conversation } from '../domain/entities.ts'\nexport type A = Conversation`,
}

let copy
let before
let sources
let violations

// All at once: the whole workspace is read twice, however many there are.
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'boundaries-'))
  for (const folder of ['packages', 'bench', 'e2e']) {
    cpSync(join(root, folder), join(copy, folder), { recursive: true, filter: isSource })
  }
  before = findViolations(copy)
  sources = countSources(copy)
  for (const [file, { source }] of Object.entries(PLANTED)) plant(file, source)
  for (const [file, source] of Object.entries(ALLOWED)) plant(file, source)
  violations = findViolations(copy)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('the workspace as it is follows the arrows', () => {
  expect(before).toEqual([])
  expect(sources).toBeGreaterThan(50)
})

test.each(Object.entries(PLANTED))('%s is found when it is planted', (file, { violation }) => {
  expect(violations.filter(isAbout(file)).join('\n')).toContain(violation)
})

test('nothing else is found, and the store may know the types of the domain', () => {
  const planted = Object.keys(PLANTED).map(isAbout)
  expect(violations.filter((line) => !planted.some((isIt) => isIt(line)))).toEqual([])
})

function plant(file, source) {
  const path = join(copy, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, source)
}

/** A folder that is not drawn is objected to as a whole. */
function isAbout(file) {
  return (line) => line.startsWith(file) || line.startsWith(`${dirname(file)} is not drawn`)
}

function isSource(path) {
  return !/[\\/](node_modules|dist|\.cache|test-results)$/.test(path)
}

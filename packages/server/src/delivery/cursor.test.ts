import { expect, test } from 'vitest'
import { agentCursors, visitorCursors } from './cursor.ts'

const cursors = visitorCursors(Buffer.alloc(32, 7))

test('CUR1: a cursor opens to the rev that was sealed in it', () => {
  for (const rev of [0, 1, 4711, 2 ** 45]) {
    expect(cursors.open('workspace-a', cursors.seal('workspace-a', rev))).toBe(rev)
  }
})

test('CUR1: a cursor of another workspace, of another installation or made up is unknown', () => {
  const cursor = cursors.seal('workspace-a', 12)
  expect(cursors.open('workspace-b', cursor)).toBeNull()
  expect(visitorCursors(Buffer.alloc(32, 8)).open('workspace-a', cursor)).toBeNull()
  expect(cursors.open('workspace-a', '12')).toBeNull()
  expect(cursors.open('workspace-a', 'A'.repeat(22))).toBeNull()
  expect(agentCursors.open('workspace-a', cursor)).toBeNull()
})

test('CUR1: neighbouring revs of a workspace look nothing alike', () => {
  const [a = '', b = ''] = [1, 2].map((rev) => cursors.seal('workspace-a', rev))
  const same = Array.from(a).filter((character, at) => character === b[at])
  expect(same.length).toBeLessThan(a.length / 2)
})

import { expect, test } from 'vitest'
import { isTemporary, REFUSALS } from './refusals.ts'

test('REF3, REF4: what passes is told from what is final', () => {
  expect(REFUSALS.filter(isTemporary)).toEqual([
    'too-many-requests',
    'too-many-streams',
    'busy',
    'storage-full',
    'storage-unavailable',
    'draining',
    'internal',
  ])
})

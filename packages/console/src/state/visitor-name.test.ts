import { expect, test } from 'vitest'
import { initialsOf } from '../design/avatar.tsx'
import { visitor } from '../testing/desk-for-test.ts'
import { visitorName } from './visitor-name.ts'

test('a visitor who gave a name is called by it', () => {
  expect(visitorName(visitor('visitor-0001', 'Amina'))).toBe('Amina')
})

test('a visitor without a name has a label that stays the same', () => {
  const name = visitorName(visitor('visitor-0001'))
  expect(name).toMatch(/^Visitor [A-Z][a-z]+ \d\d$/)
  expect(visitorName(visitor('visitor-0001'))).toBe(name)
})

test('a hundred visitors are told apart', () => {
  const names = Array.from({ length: 100 }, (_, index) => visitorName(visitor(`visitor-${index}`)))
  expect(new Set(names).size).toBeGreaterThan(95)
})

test.each([
  ['Maya Lindqvist', 'ML'],
  ['Tomás', 'T'],
  ['王芳', '王'],
  ['محمد عبد', 'م'],
  ['Falcon 82', 'F'],
  ['👩‍🚀', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

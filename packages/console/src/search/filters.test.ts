import { expect, test } from 'vitest'
import { byId, deskForTest, maya, tomas } from '../testing/desk-for-test.ts'
import { begun, completed, completionsOf, unfinishedAt } from './filters.ts'

const { desk } = deskForTest({ agents: byId({ ...maya, name: 'Maya Lin' }, tomas) })

const completionsAt = (text: string): string[] => {
  const filter = unfinishedAt(text, text.length)
  return filter === null ? [] : completionsOf(desk, filter)
}

test.each([
  ['from:', ['visitor', 'agent', 'me', 'Maya Lin', 'Tomás']],
  ['lamp from:tom', ['Tomás']],
  ['agent:"maya l', ['Maya Lin']],
  ['status:o', ['open']],
  ['-has:', ['file']],
  ['status:open', []],
  ['from:anna ', []],
  ['perform:', []],
  ['lamp', []],
])('%s may go on with %j', (text, options) => {
  expect(completionsAt(text)).toEqual(options)
})

test('days are offered as filters have them', () => {
  expect(completionsAt('before:')[0]).toBe('2026-11-20')
})

test('a name of two words is put in quotes, and the cursor stands behind it', () => {
  const text = 'lamp agent:ma shop'
  const filter = unfinishedAt(text, 'lamp agent:ma'.length)
  expect(filter && completed(text, filter, 'Maya Lin')).toEqual({
    text: 'lamp agent:"Maya Lin" shop',
    cursor: 'lamp agent:"Maya Lin" '.length,
  })
})

test('a filter begins after a space', () => {
  expect([begun('', 'from'), begun('lamp', 'has'), begun('lamp ', 'has')]).toEqual([
    'from:',
    'lamp has:',
    'lamp has:',
  ])
})

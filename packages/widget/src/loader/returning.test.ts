import { afterEach, expect, test } from 'vitest'
import { whenOthersTalk } from './returning.ts'

const heard: string[] = []
const end = whenOthersTalk(
  'shop',
  () => heard.push('written'),
  () => heard.push('somebody else'),
)

afterEach(() => heard.splice(0))

test.each<[what: string, change: StorageEventInit, expected: string[]]>([
  [
    'a message that was acknowledged',
    { key: 'tealight:shop:outbox:1', oldValue: '{}' },
    ['written'],
  ],
  ['a visitor who was forgotten', { key: 'tealight:shop:token', oldValue: 'a' }, ['somebody else']],
  [
    'another visitor',
    { key: 'tealight:shop:token', oldValue: 'a', newValue: 'b' },
    ['somebody else'],
  ],
  ['a first visitor', { key: 'tealight:shop:token', newValue: 'a' }, []],
  ['another site', { key: 'tealight:other:token', oldValue: 'a' }, []],
])('of %s the other tabs hear what concerns them', (_what, change, expected) => {
  dispatchEvent(new StorageEvent('storage', { oldValue: null, newValue: null, ...change }))
  expect(heard).toEqual(expected)
})

test('once it has ended nothing is heard', () => {
  end()
  dispatchEvent(new StorageEvent('storage', { key: 'tealight:shop:token', oldValue: 'a' }))
  expect(heard).toEqual([])
})

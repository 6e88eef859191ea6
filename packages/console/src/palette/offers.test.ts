import { expect, test } from 'vitest'
import { closeness } from './closeness.ts'
import type { Entry } from './entry.ts'
import { type Group, offersFor } from './offers.ts'

test.each([
  ['res', 'Resolve', 4],
  ['resolve', 'Résolve', 4],
  ['write', 'Start to write', 3],
  ['solve', 'Resolve', 2],
  ['rslv', 'Resolve', 1],
  ['设置', '所有设置', 2],
  ['look shop', 'Look · Shop', 3.5],
  ['rx', 'Resolve', 0],
  ['lx', 'Long text', 0],
])('%s is as close to %s as %d', (typed, text, score) => {
  expect(closeness(typed, text)).toBe(score)
})

const entry = (id: string, title: string, about = ''): Entry => ({
  id,
  title,
  about,
  face: { icon: 'all' },
  run: () => {},
})

const groups: Group[] = [
  { name: 'actions', entries: [entry('a1', 'Resolve'), entry('a2', 'Respond')] },
  { name: 'people', entries: [entry('p1', 'Maya', 'res@shop.example'), entry('p2', 'Res')] },
  { name: 'settings', entries: [entry('s1', 'Look')] },
]

const idsOf = (offers: Group[]) =>
  offers.map(({ name, entries }) => [name, ...entries.map(({ id }) => id)])

test('the closest come first, those chosen before ahead of their like', () => {
  expect(idsOf(offersFor('res', groups, ['a2']))).toEqual([
    ['actions', 'a2', 'a1'],
    ['people', 'p2', 'p1'],
  ])
})

test('before anything is typed, what was chosen last comes first and stands there once', () => {
  expect(idsOf(offersFor('', groups, ['s1', 'a2', 'gone']))).toEqual([
    ['recent', 's1', 'a2'],
    ['actions', 'a1'],
  ])
})

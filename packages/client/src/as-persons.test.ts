import type { Visitor } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { asPersons, everyNameOf } from './as-persons.ts'

const visitor = (id: string, known: Partial<Visitor>): Visitor => ({
  kind: 'visitor',
  id,
  rev: 1,
  siteId: 'site',
  externalId: null,
  name: null,
  email: null,
  phone: null,
  attributes: {},
  language: 'en',
  createdAt: 0,
  ...known,
})
const mapOf = (...all: Visitor[]) => new Map(all.map((one) => [one.id, one]))

test('whoever was merged goes by the name of the other, and is still the same visitor', () => {
  const anna = visitor('anna', { name: 'Anna', attributes: { plan: 'gold' } })
  const phone = visitor('phone', {
    name: 'A.',
    email: 'a@shop.example',
    attributes: { plan: 'none', size: 'L' },
    mergedInto: 'anna',
  })
  const persons = asPersons(mapOf(anna, phone))
  expect(persons.get('anna')).toBe(anna)
  expect(persons.get('phone')).toMatchObject({
    id: 'phone',
    name: 'Anna',
    email: 'a@shop.example',
    attributes: { plan: 'gold', size: 'L' },
  })
})

test('whoever was merged goes by either name where names are looked for', () => {
  const anna = visitor('anna', { name: 'Anna' })
  const phone = visitor('phone', { name: 'A.', phone: '030 1', mergedInto: 'anna' })
  const visitors = mapOf(anna, phone)
  expect(everyNameOf(visitors, 'phone')).toEqual({ name: 'A.\nAnna', email: '', phone: '030 1' })
  expect(everyNameOf(visitors, 'anna')).toBe(anna)
})

test('as long as nobody is merged, and nothing changes, the map is the same', () => {
  const alone = mapOf(visitor('anna', {}))
  expect(asPersons(alone)).toBe(alone)
  const merged = mapOf(visitor('anna', {}), visitor('phone', { mergedInto: 'anna' }))
  expect(asPersons(merged)).toBe(asPersons(merged))
  const strayed = mapOf(visitor('phone', { name: 'A.', mergedInto: 'anna' }))
  expect(asPersons(strayed)).toBe(strayed)
})

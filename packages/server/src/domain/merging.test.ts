import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visitorIn } from '../testing/records.ts'
import { merge, type Merged, split } from './merging.ts'

const made = { at: 1, by: { id: 'lin', name: 'Lin' } }
const word = fc.option(fc.constantFrom('a', 'b'))
const visitor = fc
  .record({
    name: word,
    email: word,
    phone: word,
    attributes: fc.dictionary(fc.constantFrom('plan', 'size', 'city'), fc.constantFrom('x', 'y')),
  })
  .map((known) => visitorIn('workspace', known))

test('whoever is merged and split again, in whatever order, is known as before', () => {
  fc.assert(
    fc.property(visitor, fc.array(visitor, { maxLength: 4 }), fc.nat(), (kept, others, nth) => {
      let all: Merged = merge(kept, others, made)
      for (let left = others.length; left > 0; left -= 1) {
        const leaving = all.others[nth % left]
        if (leaving === undefined) throw new Error('nobody is left')
        const parted = split(all, leaving)
        expect(parted.left).toEqual(others.find(({ id }) => id === leaving.id))
        all = parted
      }
      expect(all.kept).toEqual(kept)
    }),
  )
})

test('what any of them knows is known of the person, and what the kept one knew stays', () => {
  fc.assert(
    fc.property(visitor, visitor, (kept, other) => {
      const { kept: person } = merge(kept, [other], made)
      for (const field of ['name', 'email', 'phone'] as const)
        expect(person[field]).toBe(kept[field] ?? other[field])
      expect(person.attributes).toEqual({ ...other.attributes, ...kept.attributes })
    }),
  )
})

import { expect, test } from 'vitest'
import { routingOf } from './routing-of.ts'

test('what was chosen is read once, however often its row is', () => {
  const chosen = () => ({ routing: { policy: 'least-busy' } as const })
  expect(routingOf(chosen())).toMatchObject({ policy: 'least-busy', acceptS: 0 })
  expect(routingOf(chosen())).toBe(routingOf(chosen()))
  expect(routingOf({ routing: {} }).policy).toBe('manual')
})

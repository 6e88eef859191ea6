import { beforeEach, expect, test } from 'vitest'
import { type Lease, StreamLimits } from './stream-limits.ts'

const REPLACED = Buffer.from('replaced')

let limits: StreamLimits
beforeEach(() => {
  limits = new StreamLimits({ perVisitor: 2, perSite: 5, perAddress: 4 }, REPLACED)
})

test('a visitor that opens one stream too many loses the oldest', () => {
  const [first, second, third] = [opens('ann'), opens('ann'), opens('ann')]
  expect([first, second, third].map(({ ends }) => ends)).toEqual([1, 0, 0])
  second.lease.release()
  opens('ann')
  expect([third.ends, first.ends]).toEqual([0, 1])
  opens('ann')
  expect(third.ends).toBe(1)
})

test('a stream that is replaced before it began is simply no longer counted', () => {
  grant(take('ann'))
  const [second, third] = [opens('ann'), opens('ann')]
  expect([second.ends, third.ends]).toEqual([0, 0])
})

test('an address that is full is refused, others are not', () => {
  const all = ['ann', 'bob', 'cat', 'dan'].map((visitor) => opens(visitor))
  expect(take('eve')).toEqual({ ok: false, refusal: 'too-many-streams' })
  expect(take('eve', 'shop', '2.2.2.2').ok).toBe(true)
  all[0]?.lease.release()
  expect(take('eve').ok).toBe(true)
})

test('a site that is full is refused, others are not', () => {
  for (const index of [1, 2, 3, 4, 5]) take(`visitor ${index}`, 'shop', `address ${index}`)
  expect(take('eve', 'shop', '2.2.2.2').ok).toBe(false)
  expect(take('eve', 'other', '2.2.2.2').ok).toBe(true)
})

test('agents are nobody’s visitors and replace nobody', () => {
  const all = [opens(null), opens(null), opens(null)]
  expect(all.map(({ ends }) => ends)).toEqual([0, 0, 0])
})

test('a place is given back once', () => {
  const { lease } = opens('ann', '1.1.1.1')
  opens('bob')
  for (let times = 0; times < 3; times += 1) lease.release()
  for (const visitor of ['cat', 'dan', 'eve']) expect(take(visitor).ok).toBe(true)
  expect(take('fay').ok).toBe(false)
})

function take(visitor: string | null, site = 'shop', address = '1.1.1.1') {
  return limits.take({ visitor, site, address })
}

function grant(answer: ReturnType<typeof take>): Lease {
  if (!answer.ok) throw new Error('refused')
  return answer.lease
}

function opens(visitor: string | null, address = '1.1.1.1') {
  const stream = {
    lease: grant(take(visitor, 'shop', address)),
    ends: 0,
    end(bytes?: Buffer) {
      expect(bytes).toBe(REPLACED)
      stream.ends += 1
      stream.lease.release()
    },
  }
  stream.lease.holder = stream
  return stream
}

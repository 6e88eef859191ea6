import { assert, constantFrom, integer, property, record, tuple, array } from 'fast-check'
import { expect, test } from 'vitest'
import { isMeant, NO_SWIPE, type Swipe, swipe, type Touch } from './swipe.ts'

const WAIT_MS = 16

/** A finger that comes down at 100, 100 and goes through these points, one every frame. */
function finger(...points: (readonly [x: number, y: number])[]): Touch[] {
  const touch = (kind: Touch['kind'], [x, y]: readonly [number, number], index: number): Touch => ({
    kind,
    id: 1,
    isFirst: true,
    x,
    y,
    atMs: index * WAIT_MS,
  })
  return [
    touch('down', [100, 100], 0),
    ...points.map((point, index) => touch('move', point, index + 1)),
  ]
}

const up = ({ x, y, atMs }: Touch): Touch => ({ kind: 'up', id: 1, isFirst: true, x, y, atMs })
const lifted = (touches: Touch[]): Touch[] => [...touches, ...touches.slice(-1).map(up)]
const after = (touches: readonly Touch[]): Swipe => touches.reduce(swipe, NO_SWIPE)

test('it begins where the direction is known, and is counted from there', () => {
  expect(after(finger([108, 100]))).toMatchObject({ kind: 'begun' })
  expect(after(finger([112, 100]))).toMatchObject({ kind: 'under-way', way: 1, px: 0 })
  expect(after(finger([112, 100], [152, 104]))).toMatchObject({ kind: 'under-way', px: 40 })
  expect(after(finger([88, 104], [28, 104]))).toMatchObject({ way: -1, px: -60 })
  expect(after(lifted(finger([112, 100], [152, 104])))).toMatchObject({ kind: 'done', px: 40 })
})

test('who scrolls, taps, or moves across swipes nothing', () => {
  expect(after(finger([100, 112], [200, 112]))).toEqual(NO_SWIPE)
  expect(after(finger([112, 107], [200, 107]))).toEqual(NO_SWIPE)
  expect(after(lifted(finger([104, 102])))).toEqual(NO_SWIPE)
})

test('a second finger and the system end it', () => {
  const begun = finger([120, 100], [160, 100])
  const other: Touch = { kind: 'down', id: 2, isFirst: false, x: 10, y: 10, atMs: 50 }
  expect(after([...begun, other, ...begun.slice(2)])).toEqual(NO_SWIPE)
  expect(after([...begun, { ...up(other), kind: 'cancel' }])).toEqual(NO_SWIPE)
})

test('far enough, or a flick, is meant; one that is thrown back, or held, is not', () => {
  const slow = { px: 60, pxPerMs: 0 }
  expect(isMeant(slow, 100)).toBe(false)
  expect(isMeant(slow, 60)).toBe(true)
  expect(isMeant({ px: -60, pxPerMs: -0.8 }, 100)).toBe(true)
  expect(isMeant({ px: 10, pxPerMs: 0.8 }, 100)).toBe(false)
  expect(isMeant({ px: 120, pxPerMs: -0.8 }, 100)).toBe(false)
  const flick = finger([120, 100], [140, 100], [160, 100])
  expect(after(lifted(flick))).toMatchObject({ pxPerMs: expect.closeTo(1, 0) })
  const held = flick.slice(-1).map((touch) => ({ ...up(touch), atMs: 1_000 }))
  expect(after([...flick, ...held])).toMatchObject({ pxPerMs: 0 })
})

const touches = array(
  record({
    kind: constantFrom('down', 'move', 'move', 'move', 'up', 'cancel'),
    id: constantFrom(1, 1, 1, 2),
    isFirst: constantFrom(true, true, false),
    place: tuple(integer({ min: -50, max: 50 }), integer({ min: -20, max: 20 })),
  }),
  { maxLength: 12 },
).map((drawn) =>
  drawn.map(({ place: [x, y], ...rest }, index): Touch => ({
    ...rest,
    x,
    y,
    atMs: index * WAIT_MS,
  })),
)

test('whatever fingers do: the other way round it is the same, mirrored', () => {
  const mirrored = (touch: Touch): Touch => ({ ...touch, x: -touch.x })
  const kept = (state: Swipe) => ('px' in state ? [state.kind, state.px] : [state.kind])
  assert(
    property(touches, (drawn) => {
      const here = kept(after(drawn))
      const there = kept(after(drawn.map(mirrored)))
      expect(there).toEqual(here.map((part) => (typeof part === 'number' ? 0 - part : part)))
    }),
  )
})

test('whatever fingers do: only one that came down first, moved sideways and went up has swiped', () => {
  assert(
    property(touches, (drawn) => {
      if (after(drawn).kind !== 'done') return
      const from = drawn.findLastIndex(({ kind }) => kind === 'down')
      const own = drawn.slice(from).filter(({ id }) => id === drawn[from]?.id)
      expect(drawn[from]?.isFirst).toBe(true)
      expect(own.map(({ kind }) => kind).filter((kind) => kind !== 'move')).toEqual(['down', 'up'])
      expect(own.some(({ x }) => Math.abs(x - (own[0]?.x ?? 0)) > 10)).toBe(true)
    }),
  )
})

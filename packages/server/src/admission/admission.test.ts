import { beforeEach, describe, expect, test } from 'vitest'
import { Admission, type AdmissionOptions, type Place } from './admission.ts'
import { Pace } from './pace.ts'
import { ReturnTimes } from './return-times.ts'

const OPTIONS: AdmissionOptions = {
  atOnce: 2,
  atOnceWhenLate: 1,
  // Three, and six, at the first pace.
  waitMs: 6,
  urgentWaitMs: 12,
  waitingMax: 1_000,
  waitingMin: 1,
  openingMs: 5_000,
}

let nowMs: number
let isLate: boolean
let turns: (() => void)[]
let admission: Admission
let inside: { name: string; place: Place }[]
let turnedAway: { name: string; retryAfterS: number }[]

beforeEach(() => {
  nowMs = 1_000
  isLate = false
  turns = []
  inside = []
  turnedAway = []
  const surroundings = {
    isLate: () => isLate,
    soon: (run: () => void) => void turns.push(run),
    nowMs: () => nowMs,
  }
  const returnTimes = new ReturnTimes(() => 0.5)
  admission = new Admission(surroundings, { pace: new Pace(), returnTimes }, OPTIONS)
})

function knocks(name: string, isUrgent = false): void {
  admission.ask({
    isUrgent,
    enter: (place) => void inside.push({ name, place }),
    turnAway: (retryAfterS) => void turnedAway.push({ name, retryAfterS }),
  })
}

function knock(...names: string[]): void {
  for (const name of names) knocks(name)
}

function turn(): void {
  turns.shift()?.()
}

function turnUntilQuiet(): void {
  while (turns.length > 0) turn()
}

const names = () => inside.map(({ name }) => name)

describe('who is let in', () => {
  test('one in each turn of the event loop, so many at once, the others as places are given back', () => {
    knock('a', 'b', 'c')
    expect(names()).toEqual([])
    turn()
    expect(names()).toEqual(['a'])
    turnUntilQuiet()
    expect(names()).toEqual(['a', 'b'])
    inside[1]?.place.free()
    turnUntilQuiet()
    expect(names()).toEqual(['a', 'b', 'c'])
  })

  test('fewer while the event loop is late, but never nobody', () => {
    isLate = true
    knock('a', 'b')
    turnUntilQuiet()
    expect(names()).toEqual(['a'])
    inside[0]?.place.free()
    turnUntilQuiet()
    expect(names()).toEqual(['a', 'b'])
  })

  test('whoever is in the middle of a chat goes first, and waits where others are turned away', () => {
    knock('a', 'b', 'c')
    knocks('agent', true)
    knock('d')
    expect(turnedAway.map(({ name }) => name)).toEqual(['d'])
    turnUntilQuiet()
    expect(names()).toEqual(['agent', 'a'])
  })

  test('a place is given back once, and by the end of the request only until it is kept', () => {
    knock('a', 'b', 'c')
    turnUntilQuiet()
    const [a, b] = inside
    a?.place.keep()
    a?.place.requestEnded()
    expect(admission.stats().underWay).toBe(2)
    b?.place.requestEnded()
    b?.place.free()
    turnUntilQuiet()
    expect(names()).toEqual(['a', 'b', 'c'])
    expect(admission.stats().underWay).toBe(2)
  })

  test('a place that is never given back is lost for a while, not for good', () => {
    knock('a', 'b')
    turnUntilQuiet()
    nowMs += OPTIONS.openingMs + 1
    knock('c', 'd')
    turnUntilQuiet()
    expect(names()).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('who is turned away', () => {
  test('whoever finds too many waiting; what was asked before is still granted', () => {
    knock('a', 'b', 'c', 'd', 'e')
    expect(turnedAway.map(({ name }) => name)).toEqual(['d', 'e'])
    turnUntilQuiet()
    for (const { place } of inside.splice(0)) place.free()
    turnUntilQuiet()
    expect(names()).toEqual(['c'])
    expect(admission.stats()).toEqual({ underWay: 1, waiting: 0, turnedAway: 2 })
  })

  test('fewer may wait when it goes slowly: nobody waits for longer than was said', () => {
    const pace = new Pace()
    for (let at = 0; at < 100; at += 1) pace.count(1_000 + at * 500, true)
    expect(pace.perSecond).toBeLessThan(25)
    const surroundings = { isLate: () => false, soon: () => {}, nowMs: () => nowMs }
    const returnTimes = new ReturnTimes(() => 0.5)
    admission = new Admission(surroundings, { pace, returnTimes }, { ...OPTIONS, waitMs: 1_000 })
    for (let count = 0; count < 50; count += 1) knock(`${count}`)
    expect(admission.stats().waiting).toBeLessThanOrEqual(25)
    expect(turnedAway.length).toBeGreaterThanOrEqual(25)
  })
})

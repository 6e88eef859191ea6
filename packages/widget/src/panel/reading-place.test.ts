import { beforeEach, expect, test, vi } from 'vitest'
import { keepReadingPlace, type ReadingPlace } from './reading-place.ts'

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
)

/** A log of which 100 pixels can be seen. */
const size = { scrollHeight: 1000, clientHeight: 100, scrollTop: 0 }
let place: ReadingPlace

beforeEach(() => {
  Object.assign(size, { scrollHeight: 1000, scrollTop: 0 })
  const log = document.createElement('div')
  for (const name of ['scrollHeight', 'clientHeight', 'scrollTop'] as const) {
    Object.defineProperty(log, name, {
      get: () => size[name],
      set(value: number) {
        size[name] = value
      },
    })
  }
  place = keepReadingPlace(log)
  place.settle({ first: 'm1', own: 'm2' })
})

function scrollTo(top: number): boolean {
  size.scrollTop = top
  return place.scrolled()
}

test('a conversation opens at its end', () => {
  expect(size.scrollTop).toBe(1000)
  expect(place.isAtEnd).toBe(true)
})

test('at the end the log follows what arrives', () => {
  size.scrollHeight = 1200
  place.settle({ first: 'm1', own: 'm2' })
  expect(size.scrollTop).toBe(1200)
})

test('further up, what arrives below moves nothing', () => {
  expect(scrollTo(400)).toBe(true)
  size.scrollHeight = 1200
  place.settle({ first: 'm1', own: 'm2' })
  expect(size.scrollTop).toBe(400)
  expect(place.isAtEnd).toBe(false)
})

test('what comes in above leaves the reader where they are', () => {
  scrollTo(50)
  size.scrollHeight = 1800
  place.settle({ first: 'm0', own: 'm2' })
  expect(size.scrollTop).toBe(850)
})

test('writing something leads to the end', () => {
  scrollTo(50)
  size.scrollHeight = 1100
  place.settle({ first: 'm1', own: 'm3' })
  expect(size.scrollTop).toBe(1100)
  expect(place.isAtEnd).toBe(true)
})

test('only coming to the end and leaving it is worth telling', () => {
  expect(scrollTo(500)).toBe(true)
  expect(scrollTo(400)).toBe(false)
  expect(scrollTo(880)).toBe(true)
})

import { beforeEach, expect, test, vi } from 'vitest'
import { keepReadingPlace, type ReadingPlace } from './reading-place.ts'

let tellGrowth = (): void => {}
vi.stubGlobal(
  'ResizeObserver',
  class {
    constructor(tell: () => void) {
      tellGrowth = tell
    }
    observe() {}
    disconnect() {}
  },
)

/** A log of which 100 pixels can be seen, with ten pages of a hundred pixels each. */
let heights: number[]
let scrollTop: number
let place: ReadingPlace
let box: HTMLElement

beforeEach(() => {
  heights = Array.from({ length: 10 }, () => 100)
  scrollTop = 0
  const log = document.createElement('div')
  box = log.appendChild(document.createElement('div'))
  heights.forEach(() => addPage('append'))
  const height = () => heights.reduce((sum, it) => sum + it, 0)
  Object.defineProperties(log, {
    scrollHeight: { get: height },
    clientHeight: { value: 100 },
    scrollTop: {
      get: () => scrollTop,
      set(value: number) {
        scrollTop = Math.max(0, Math.min(value, height() - 100))
      },
    },
  })
  log.getBoundingClientRect = () => new DOMRect(0, 50, 100, 100)
  place = keepReadingPlace(log, box, box.children)
  place.settle('m2')
})

function addPage(how: 'append' | 'prepend'): void {
  const page = document.createElement('div')
  page.getBoundingClientRect = () => {
    const index = [...box.children].indexOf(page)
    const above = heights.slice(0, index).reduce((sum, it) => sum + it, 0)
    return new DOMRect(0, 50 + above - scrollTop, 100, heights[index])
  }
  box[how](page)
}

function scrollTo(top: number): boolean {
  scrollTop = top
  return place.scrolled()
}

test('a conversation opens at its end', () => {
  expect(scrollTop).toBe(900)
  expect(place.isAtEnd).toBe(true)
})

test('at the end the log follows what arrives, and what grows', () => {
  heights[9] = 300
  place.settle('m2')
  expect(scrollTop).toBe(1100)
  heights[9] = 350
  tellGrowth()
  expect(scrollTop).toBe(1150)
})

test('what grows while the log follows is no reason to leave the end', () => {
  heights[9] = 300
  expect(place.scrolled()).toBe(false)
  tellGrowth()
  expect(scrollTop).toBe(1100)
})

test('further up, what arrives below moves nothing', () => {
  expect(scrollTo(400)).toBe(true)
  heights[9] = 300
  place.settle('m2')
  expect(scrollTop).toBe(400)
  expect(place.isAtEnd).toBe(false)
})

test('what comes in above leaves the reader where they are', () => {
  scrollTo(50)
  heights.unshift(800)
  addPage('prepend')
  place.settle('m2')
  expect(scrollTop).toBe(850)
})

test('so does what is drawn above with another height, or grows there later', () => {
  scrollTo(450)
  heights[1] = 40
  place.settle('m2')
  expect(scrollTop).toBe(390)
  heights[2] = 130
  tellGrowth()
  expect(scrollTop).toBe(420)
})

test('and what grows above while somebody scrolls', () => {
  scrollTo(450)
  heights[1] = 130
  scrollTo(430)
  expect(scrollTop).toBe(460)
  tellGrowth()
  expect(scrollTop).toBe(460)
})

test('a place that was scrolled to, and not told of yet, is kept as well', () => {
  scrollTop = 450
  place.settle('m2')
  expect(scrollTop).toBe(450)
  scrollTop = 350
  heights[1] = 130
  place.settle('m2')
  expect(scrollTop).toBe(380)
})

test('what becomes shorter near the end leaves the reader where they are', () => {
  scrollTo(800)
  heights[0] = 50
  heights[1] = 0
  scrollTop = 750 // as the browser does
  place.settle('m2')
  expect(scrollTop).toBe(650)
})

test('writing something leads to the end', () => {
  scrollTo(50)
  heights[9] = 200
  place.settle('m3')
  expect(scrollTop).toBe(1000)
  expect(place.isAtEnd).toBe(true)
})

test('only coming to the end and leaving it is worth telling', () => {
  expect(scrollTo(500)).toBe(true)
  expect(scrollTo(400)).toBe(false)
  expect(scrollTo(880)).toBe(true)
})

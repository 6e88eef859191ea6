import { afterEach, expect, test, vi } from 'vitest'
import { nearPages } from './near-pages.ts'

const PAGE_PX = 800
const VIEW_PX = 600

/** A log with a hundred pages, scrolled so far, and what is to be done when these pages are drawn. */
function look(scrolled: number, drawn: readonly number[]): ReturnType<typeof nearPages> {
  const log = document.body.appendChild(document.createElement('div'))
  log.getBoundingClientRect = () => new DOMRect(0, 0, 300, VIEW_PX)
  for (let index = 0; index < 100; index += 1) {
    const page = log.appendChild(document.createElement('div'))
    if (index === focused) vi.spyOn(page, 'matches').mockReturnValue(true)
    page.getBoundingClientRect = () => new DOMRect(0, index * PAGE_PX - scrolled, 300, PAGE_PX)
  }
  return nearPages(log, log.children, (index) => drawn.includes(index))
}
let focused = -1

afterEach(() => {
  focused = -1
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

test('what is seen is drawn first, then what is nearest, page by page', () => {
  const drawn: number[] = []
  for (;;) {
    const { draw } = look(50 * PAGE_PX + 100, drawn)
    if (draw === undefined) break
    drawn.push(draw)
  }
  expect(drawn).toEqual([50, 49, 51, 48, 52])
})

test('far away nothing is drawn', () => {
  const { draw } = look(50 * PAGE_PX, [48, 49, 50, 51, 52])
  expect(draw).toBeUndefined()
})

test('what nobody is near to any more is left out, with some distance', () => {
  const all = Array.from({ length: 100 }, (_, index) => index)
  const { drop } = look(50 * PAGE_PX + 100, all)
  const kept = all.filter((index) => !drop.includes(index))
  expect(kept[0]).toBe(38)
  expect(kept[kept.length - 1]).toBe(62)
})

test('what has the focus, and all while something is selected, stays', () => {
  focused = 3
  expect(look(50 * PAGE_PX, [3, 4]).drop).toEqual([4])
  const selection = getSelection()
  if (selection) vi.spyOn(selection, 'type', 'get').mockReturnValue('Range')
  expect(look(50 * PAGE_PX, [3, 4]).drop).toEqual([])
})

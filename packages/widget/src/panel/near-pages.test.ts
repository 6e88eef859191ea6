import { afterEach, expect, test, vi } from 'vitest'
import { nearPages } from './near-pages.ts'
import { blocksOf } from './page-blocks.ts'

const PAGE_PX = 800
const VIEW_PX = 600

/** A log with a hundred pages, scrolled so far, and what is to be done when these pages are drawn. */
function look(scrolled: number, drawn: readonly number[]): ReturnType<typeof nearPages> {
  const log = document.body.appendChild(document.createElement('div'))
  log.getBoundingClientRect = () => new DOMRect(0, 0, 300, VIEW_PX)
  const blocks = blocksOf(100, (index) => drawn.includes(index))
  for (const { from, to } of blocks) {
    const element = log.appendChild(document.createElement('div'))
    if (from === focused) vi.spyOn(element, 'matches').mockReturnValue(true)
    const top = from * PAGE_PX - scrolled
    element.getBoundingClientRect = () => new DOMRect(0, top, 300, (to - from) * PAGE_PX)
  }
  return nearPages(log, log.children, blocks, () => PAGE_PX)
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
  const kept = all.filter((index) => !drop.has(index))
  expect(drop.get(3)).toBe(PAGE_PX)
  expect(kept[0]).toBe(38)
  expect(kept[kept.length - 1]).toBe(62)
})

test('what has the focus, and all while something is selected, stays', () => {
  focused = 3
  expect([...look(50 * PAGE_PX, [3, 4]).drop.keys()]).toEqual([4])
  const selection = getSelection()
  if (selection) vi.spyOn(selection, 'type', 'get').mockReturnValue('Range')
  expect(look(50 * PAGE_PX, [3, 4]).drop.size).toBe(0)
})

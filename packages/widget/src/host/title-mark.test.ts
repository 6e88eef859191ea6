import { beforeEach, expect, test } from 'vitest'
import { readPage } from './page.ts'
import { markTitle } from './title-mark.ts'

beforeEach(() => (document.title = 'Shop'))

test('a count stands before the title, and goes without a trace', () => {
  const title = document.head.querySelector('title')
  if (title) title.textContent = '\n  The  shop\n'
  const mark = markTitle()
  mark.show(2)
  expect(title?.textContent).toBe('\n  (2)\u00a0The  shop\n')
  mark.show(3)
  expect(title?.textContent).toBe('\n  (3)\u00a0The  shop\n')
  mark.show(0)
  expect(title?.textContent).toBe('\n  The  shop\n')
})

test('a title that the page changes meanwhile is counted too, and stays as the page wants it', async () => {
  const mark = markTitle()
  mark.show(1)
  document.title = 'Basket'
  await expect.poll(() => document.title).toBe('(1)\u00a0Basket')
  document.title += ', 3 lamps'
  mark.show(0)
  expect(document.title).toBe('Basket, 3 lamps')
})

test('where the page counts by itself nothing is added', () => {
  document.title = '(1) Shop'
  const mark = markTitle()
  mark.show(1)
  expect(document.title).toBe('(1) Shop')
  mark.show(0)
  expect(document.title).toBe('(1) Shop')
})

test('agents are told the title of the page without it', () => {
  markTitle().show(4)
  expect(readPage().title).toBe('Shop')
})

import { describe, expect, test } from 'vitest'
import { findMarks, snippetOf } from './marks.ts'
import { readQuery } from './query.ts'

const marked = (text: string, typed: string) =>
  findMarks(text, readQuery(typed))?.map(([start, end]) => text.slice(start, end)) ?? null

describe('marks', () => {
  test.each([
    ['Where is my Crème candle?', 'creme cand', ['Crème', 'candle']],
    ['Where is my candle?', 'candle tea', null],
    ['blue candle, candle blue', '"candle blue"', ['candle blue']],
    ['a red candle', 'candle -red', null],
    ['我的订单在哪里', '订单', ['订单']],
    ['我的订单在哪里', '订单在', ['订单在']],
    ['我的订单在哪里', '单', ['单']],
    ['mail anna@shop.example now', 'anna@shop', ['anna@shop']],
  ])('%s / %s', (text, typed, found) => {
    expect(marked(text, typed)).toEqual(found)
  })

  test('overlapping ones are one', () => {
    expect(marked('tea tea light', '"tea tea" tea')).toEqual(['tea tea'])
  })
})

describe('the snippet', () => {
  test('of a short text is the text', () => {
    expect(snippetOf('a candle', [[2, 8]])).toEqual({ snippet: 'a candle', marks: [[2, 8]] })
  })

  test('of a long one begins with a word before the first mark', () => {
    const text = `${'word '.repeat(100)}candle ${'more '.repeat(100)}`
    const at = text.indexOf('candle')
    const { snippet, marks } = snippetOf(text, [[at, at + 6]])
    expect(snippet).toMatch(/^…word .*candle more.*…$/)
    expect(snippet.length).toBeLessThan(250)
    expect(marks.map(([start, end]) => snippet.slice(start, end))).toEqual(['candle'])
  })
})

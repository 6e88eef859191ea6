import { describe, expect, test } from 'vitest'
import { readQuery } from './query.ts'

const term = (words: string, isBegun = false) => ({ words: words.split(' '), isBegun })

describe('what somebody typed', () => {
  test('is words, of which the last is still being typed', () => {
    expect(readQuery('Blue Candl').terms).toEqual([term('blue'), term('candl', true)])
    expect(readQuery('blue candle ').terms).toEqual([term('blue'), term('candle')])
  })

  test('a single letter is a word by itself', () => {
    expect(readQuery('a').terms).toEqual([term('a')])
  })

  test('a phrase stands side by side, and so do the words of an address', () => {
    expect(readQuery('"blue candle" anna@shop.example').terms).toEqual([
      term('blue candle'),
      term('anna shop example', true),
    ])
    expect(readQuery('"not closed').terms).toEqual([term('not closed')])
  })

  test.each(['“blue candle”', '„blue candle“', '«blue candle»', '「blue candle」'])(
    'the quotes of any language do: %s',
    (typed) => expect(readQuery(typed).terms).toEqual([term('blue candle')]),
  )

  test('unspaced scripts are phrases of pairs', () => {
    expect(readQuery('我的订单').terms).toEqual([term('我的 的订 订单')])
    expect(readQuery('单').terms).toEqual([term('单')])
  })

  test('a minus unwants', () => {
    expect(readQuery('candle -red -"dark blue"')).toMatchObject({
      terms: [term('candle')],
      unwanted: [term('red'), term('dark blue')],
    })
  })

  test('filters have names, and values that may be quoted', () => {
    expect(readQuery('from:anna Site:"My shop" before:2026-01-01 candle')).toEqual({
      terms: [term('candle', true)],
      unwanted: [],
      filters: [
        { name: 'from', value: 'anna' },
        { name: 'site', value: 'My shop' },
        { name: 'before', value: '2026-01-01' },
      ],
    })
  })

  test('a filter without a value is still being typed, and an unknown one is words', () => {
    expect(readQuery('from: ')).toEqual({ terms: [], unwanted: [], filters: [] })
    expect(readQuery('https://shop.example/a').terms).toEqual([term('https shop example a')])
  })

  test('nothing at all is nothing', () => {
    for (const typed of ['', '  ', '" "', '-', '…', ':']) {
      expect(readQuery(typed)).toEqual({ terms: [], unwanted: [], filters: [] })
    }
  })

  test('too many words are cut', () => {
    expect(readQuery('aa '.repeat(100)).terms).toHaveLength(12)
  })
})

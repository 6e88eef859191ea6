import { describe, expect, test } from 'vitest'
import { indexedWords, wordsIn } from './words.ts'

const wordsOf = (text: string) => wordsIn(text).map(({ word }) => word)

describe('the words of a text', () => {
  test.each([
    ['Where is my ORDER?', ['where', 'is', 'my', 'order']],
    ['Crème brûlée, naïve', ['creme', 'brulee', 'naive']],
    ['Straße, Łódź, İstanbul, ısı', ['strasse', 'lodz', 'istanbul', 'isi']],
    ['ÄRGER und Ärger', ['arger', 'und', 'arger']],
    ['Заказ ёлка й', ['заказ', 'елка', 'и']],
    ['anna.lee@example.com #1234-77', ['anna', 'lee', 'example', 'com', '1234', '77']],
    ['我的订单', ['我的', '的订', '订单']],
    ['中', ['中']],
    ['买iPhone手机', ['买', 'iphone', '手机']],
    ['ﾃﾞｰﾀ', ['デー', 'ータ']],
    ['データを', ['デー', 'ータ', 'タを']],
    ['한국어', ['한국', '국어']],
    ['สวัสดี', ['สวั', 'วัส', 'สดี']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['مُحَمَّد', ['محمد']],
    ['שָׁלוֹם', ['שלום']],
    ['ＡＢＣ１２', ['abc12']],
    ['😀 … --', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('stand where they are in the text', () => {
    const text = 'Über 我的订单, İx'
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Über',
      '我的',
      '的订',
      '订单',
      'İx',
    ])
  })

  test('a very long one is cut', () => {
    expect(wordsOf('x'.repeat(500))).toEqual(['x'.repeat(48)])
  })

  test('of unspaced scripts each character is kept by itself as well', () => {
    expect(indexedWords('我的订单 ok')).toEqual([
      '我的',
      '的订',
      '订单',
      'ok',
      '我',
      '的',
      '订',
      '单',
    ])
  })
})

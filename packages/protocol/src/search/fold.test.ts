import { expect, test } from 'vitest'
import { findFolded, fold } from './fold.ts'

test.each([
  ['LAMP', 'lamp'],
  ['café', 'CAFÉ'],
  ['cafe\u0301', 'cafe'],
  ['Straße', 'STRASSE'],
  ['Łódź', 'lodz'],
  ['đèn lồng', 'den long'],
  ['İstanbul', 'istanbul'],
  ['ΟΔΟΣ', 'οδός'],
  ['ёлка', 'Елка'],
  ['مُحَمَّد', 'محمد'],
  ['أحمد', 'احمد'],
  ['שָׁלוֹם', 'שלום'],
  ['ＡＢＣ', 'abc'],
  ['ﾗﾝﾌﾟ', 'ランプ'],
  ['two\nlines', 'two lines'],
])('%s is the same as %s', (one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test.each([
  ['か', 'が'],
  ['कि', 'का'],
  ['灯', '燈'],
  ['ㄱ', '가'],
])('%s is not %s', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test.each([
  ['The café, the CAFE\u0301!', 'cafe', ['café', 'CAFE\u0301']],
  ['Große Straße', 'ss', ['ß', 'ß']],
  ['这盏灯还有吗？台灯也行', '灯', ['灯', '灯']],
  ['ランプとランタン', 'ラン', ['ラン', 'ラン']],
  ['هذا مُحَمَّد', 'محمد', ['مُحَمَّد']],
  ['a 👍🏽 b', '👍', ['👍']],
  ['aaa', 'aa', ['aa']],
  ['lamp', '', []],
])('in %s, %s is at %s', (text, sought, found) => {
  const places = findFolded(text, fold(sought))
  expect(places.map(([from, to]) => text.slice(from, to))).toEqual(found)
})
